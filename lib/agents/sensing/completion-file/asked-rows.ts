import type { CompletionFile } from '../../../domain/completion-file/mapping.ts';
import type { CompletionField } from '../../../domain/completion-file/fields.ts';
import { toHundredths } from '../../../domain/rounding.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import type { LearningSystem, ToldCompletion } from '../../../ports/learning-system.ts';

const TOLD = ['courseId', 'completedAt', 'score'] as const satisfies readonly CompletionField[];

/** What a system that is asked would call its columns: the fields themselves, and each by which it names people. */
export const headersOf = ({ names }: Pick<LearningSystem, 'names'>): CompletionField[] => [...names, ...TOLD];

/**
 * What a system told as the table that it would export, so that everything after is what a file goes through.
 * A score is a percentage: that says its own scale.
 */
export function askedTable(
  told: readonly ToldCompletion[],
  system: Pick<LearningSystem, 'names'>,
  { columns }: Pick<CompletionFile, 'columns'>,
): Table {
  const naming = system.names.find((name) => columns[name] !== undefined);
  const rows = told.map(({ who, course, completedAt, share }, i) => ({
    row: i + 1,
    cells: {
      ...(naming === undefined ? {} : { [naming]: who }),
      courseId: course,
      completedAt: completedAt === undefined ? '' : new Date(completedAt).toISOString().slice(0, 10),
      score: share === undefined ? '' : `${toHundredths(share * 100)}%`,
    },
  }));
  return { headers: headersOf(system), rows, faults: [] };
}
