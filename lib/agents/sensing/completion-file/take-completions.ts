import { z } from 'zod';
import type { CompletionField } from '../../../domain/completion-file/fields.ts';
import {
  completionMisfits,
  proposedCompletions,
  type CompletionFile,
} from '../../../domain/completion-file/mapping.ts';
import { completionWaits, type CompletionFault } from '../../../domain/completion-file/row.ts';
import { RegisterId } from '../../../domain/ids.ts';
import { columnsReadAs, countOf, type FileReport } from '../../../domain/table-file/report.ts';
import { step } from '../../../step.ts';
import {
  MOST_A_RUN,
  mustBeAsTried,
  mustBeReadable,
  NOTHING_READ,
  openFile,
} from '../table-file/open-file.ts';
import { keepCompletions, mustBeItsOwn } from './keep-completions.ts';
import type { WaitingCourse } from './skill-of-course.ts';
import { inOrderOf, weighCompletions } from './weigh-completions.ts';

/** What came, or would come, of a file of completions. */
export interface TakenCompletions extends FileReport<CompletionField, CompletionFault> {
  standing: CompletionFile['standing'];
  misfits: ReturnType<typeof completionMisfits>;
  /** Of the changed rows, by this run. */
  taken: number;
  /** Rows for the next run, those that wait for whom they are about among them. */
  left: number;
  /** Rows of which no human is asked yet, because as many questions of the source as may be are open. */
  notAsked: number;
  /** Courses of which nobody said which skill they are about. */
  courses: WaitingCourse[];
}

/**
 * Reads what a learning system exports of who completed what, as the entry of the register says which column is which,
 * or proposes one. A dry run says what would come of each row; otherwise each becomes the learning record that such a
 * system would send, and is kept and learned of by the rules for those: whom nobody knows waits with it for a human.
 * The same export again costs one reading of what is kept, and its differences.
 * @throws NamedError `bad-input` for what is no table, has no row of headers or does not fit its entry, `conflict`
 *   where nobody confirmed it, `not-allowed` where the entry names a source of somebody else
 */
export const takeCompletionFile = step({
  name: 'take-completion-file',
  agent: 'sensing',
  input: z.strictObject({
    fileId: RegisterId,
    content: z.base64(),
    isDry: z.boolean(),
    /** What a dry run answered, which this has to be. */
    sameAs: z.string().exactOptional(),
  }),
  async run({ fileId, content, isDry, sameAs }, ports, call): Promise<TakenCompletions> {
    const { at } = call;
    const { identifiers } = (await ports.registers.policy()).directory;
    const { table, entry, rows, readAs } = await openFile(
      'completion-file',
      { fileId, content },
      (found) => proposedCompletions(fileId, found, [...identifiers, 'employee-id']),
      ports,
      at,
    );
    mustBeAsTried(sameAs, readAs);
    const { standing } = entry;
    const wrong = completionMisfits(entry.columns, table);
    const columns = columnsReadAs(table.headers, entry.columns);
    if (!isDry) mustBeReadable('completion-file', entry, wrong);
    await mustBeItsOwn(entry, ports);
    const read = { standing, misfits: wrong, columns, rows, readAs };
    if (wrong.length > 0) return { ...read, ...NOTHING_READ, left: 0, faulty: [], courses: [] };
    const { unchanged, fresh, faulty, courses } = await weighCompletions(table, entry, { ports, at });
    const inOrder = inOrderOf(fresh);
    const now = isDry ? [] : inOrder.slice(0, MOST_A_RUN);
    const { notAsked } = await keepCompletions(now, entry, ports, call);
    const taken = now.filter(({ waits }) => !waits).length;
    return {
      ...read,
      unchanged,
      changed: inOrder.filter(({ waits }) => !waits).length,
      ...countOf(faulty, completionWaits),
      taken,
      left: isDry ? 0 : inOrder.length - now.length,
      notAsked,
      faulty: faulty.toSorted((a, b) => a.row - b.row),
      courses,
    };
  },
});
