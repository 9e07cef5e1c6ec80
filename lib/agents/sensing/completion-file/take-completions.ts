import { z } from 'zod';
import type { CompletionField } from '../../../domain/completion-file/fields.ts';
import {
  callerOfFile,
  completionMisfits,
  namesOfFile,
  proposedCompletions,
  type CompletionFile,
} from '../../../domain/completion-file/mapping.ts';
import { completionWaits, type CompletionFault } from '../../../domain/completion-file/row.ts';
import { RegisterId } from '../../../domain/ids.ts';
import { columnsReadAs, countOf, type FileReport } from '../../../domain/table-file/report.ts';
import { notAllowed } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { step, type Call } from '../../../step.ts';
import { keepStatements, MOST_AT_ONCE } from '../keep-statements.ts';
import { ownerOf } from '../sources.ts';
import { MOST_A_RUN, mustBeReadable, NOTHING_READ, openFile } from '../table-file/open-file.ts';
import type { WaitingCourse } from './skill-of-course.ts';
import { weighCompletions, type NewCompletion } from './weigh-completions.ts';

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
  input: z.strictObject({ fileId: RegisterId, content: z.base64(), isDry: z.boolean() }),
  async run({ fileId, content, isDry }, ports, call): Promise<TakenCompletions> {
    const { at } = call;
    const { identifiers } = (await ports.registers.policy()).directory;
    const { table, entry, rows } = await openFile(
      'completion-file',
      { fileId, content },
      (found) => proposedCompletions(fileId, found, [...identifiers, 'employee-id']),
      ports,
      at,
    );
    const { standing } = entry;
    const wrong = completionMisfits(entry.columns, table);
    const columns = columnsReadAs(table.headers, entry.columns);
    if (!isDry) mustBeReadable('completion-file', entry, wrong);
    await mustBeItsOwn(entry, ports);
    if (wrong.length > 0)
      return { standing, misfits: wrong, columns, rows, ...NOTHING_READ, left: 0, faulty: [], courses: [] };
    const { unchanged, fresh, faulty, courses } = await weighCompletions(table, entry, { ports, at });
    // However many wait, they hold up none that counts now.
    const inOrder = fresh.toSorted((a, b) => Number(a.waits) - Number(b.waits) || a.row - b.row);
    const now = isDry ? [] : inOrder.slice(0, MOST_A_RUN);
    const report = {
      standing,
      misfits: [],
      columns,
      rows,
      unchanged,
      changed: inOrder.filter(({ waits }) => !waits).length,
      faulty: faulty.toSorted((a, b) => a.row - b.row),
      ...countOf(faulty, completionWaits),
      courses,
    };
    const { notAsked } = await keep(now, entry, ports, call);
    const taken = now.filter(({ waits }) => !waits).length;
    return { ...report, taken, left: isDry ? 0 : inOrder.length - now.length, notAsked };
  },
});

/** @throws NamedError `not-allowed` where the source is another’s */
async function mustBeItsOwn(entry: CompletionFile, ports: Pick<Ports, 'feeds' | 'registers'>): Promise<void> {
  const owner = await ownerOf(entry.source, ports);
  if (owner !== undefined && owner !== callerOfFile(entry))
    throw notAllowed(message('problem.source.another-apps', { sources: entry.source }));
}

/** Keeps rows as records, a batch of the store at a time: wherever it ends, the next run keeps the rest. */
async function keep(
  rows: readonly NewCompletion[],
  entry: CompletionFile,
  ports: Ports,
  call: Call,
): Promise<{ notAsked: number }> {
  let notAsked = 0;
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const kept = await keepStatements.run(
      {
        by: { kind: 'app', id: callerOfFile(entry) },
        source: entry.source,
        ...namesOfFile(entry),
        version: '2.0.0',
        notesSent: true,
        authority: { account: { homePage: 'urn:learning-os:completion-file', name: entry.fileId } },
        statements: rows.slice(from, from + MOST_AT_ONCE).map(({ statement }) => statement),
      },
      ports,
      { ...call, step: keepStatements.name },
    );
    notAsked += kept.notAsked ?? 0;
  }
  return { notAsked };
}
