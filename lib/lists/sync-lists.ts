import { z } from 'zod';
import { logThenSave } from '../log-then-save.ts';
import { isObserving } from '../ports/outbound-connector.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Ports } from '../ports/index.ts';
import type { ListRow } from '../ports/lists.ts';
import { step, type Call } from '../step.ts';
import { entrySchema } from '../domain/register.ts';
import { sha256 } from '../domain/sha256.ts';
import type { KeptList } from './kept-list.ts';
import { lists } from './lists.ts';
import { peopleReadOnce } from './pickers.ts';
import { tellAsked } from './tell-asked.ts';
import { movesBetween, notTakenOver, type Moves, type RowMove } from './moves-between.ts';
import { writeRow } from './write-row.ts';

/**
 * Brings the registers and the lists in which humans keep them together; what somebody changes meanwhile is left to the
 * next pass. Without `agent`: both sides belong to humans, and nothing is decided.
 */
export const syncLists = step({
  name: 'sync-lists',
  input: z.strictObject({ only: z.string().optional() }),
  async run({ only }, ports, call) {
    const counts = { takenOver: 0, written: 0, later: 0 };
    const { charterRows } = ports.channels;
    if ((await isObserving(charterRows)) || (await charterRows.stop?.())) return counts;
    const reading = peopleReadOnce(ports);
    const waiting: { list: string; asked: Moves['asked'] }[] = [];
    for (const list of lists.filter(({ title }) => only === undefined || title === only)) {
      const rows = await ports.lists.rows(list.title);
      if (!rows) continue;
      const { moves, asked } = movesBetween(rows, await list.sides(reading, ports.words, rows), ports.words);
      for (const move of moves) {
        const row = rows.find(({ itemId }) => itemId === move.change.row?.itemId);
        counts[await carriedOut(list, move, row, reading, call)] += 1;
      }
      waiting.push({ list: list.title, asked });
    }
    // Last, so that nobody who cannot be told keeps a list from being brought together.
    for (const { list, asked } of waiting) await tellAsked(list, asked, ports, call);
    return counts;
  },
});

async function carriedOut(
  list: KeptList,
  move: RowMove,
  row: ListRow | undefined,
  ports: Ports,
  call: Call,
): Promise<'takenOver' | 'written' | 'later'> {
  const into = (change: RowMove['change']) => writeRow({ list: list.title, ...change }, ports, call);
  if (move.move === 'write') return (await into(move.change)) ? 'written' : 'later';
  const taken = await takeOver(list, move, row, ports, call);
  if (taken === 'saved') return (await into(move.change)) ? 'takenOver' : 'later';
  if (taken === 'overtaken') return 'later';
  const fields = { LearningOsSays: notTakenOver(taken.faults, ports.words) };
  return (await into({ ...move.change, fields })) ? 'written' : 'later';
}

/**
 * Saves a human’s edit of a list, unless the register changed in between, or with it would not fit any more: a row was
 * read beside what stood there when the pass began, and other rows were saved since.
 */
async function takeOver(
  list: KeptList,
  { read, change }: Extract<RowMove, { move: 'take-over' }>,
  row: ListRow | undefined,
  ports: Ports,
  { at }: Call,
): Promise<'saved' | 'overtaken' | { faults: string }> {
  const { title } = list;
  const register = read.register ?? list.register;
  const latest = await ports.registers.latest(register);
  const edit = read.save(latest);
  if ('faults' in edit) return edit;
  const { error } = entrySchema(register, edit.id)?.safeParse(edit.value) ?? {};
  if (error) return { faults: list.whyNot(error, ports.words) };
  const version = edit.ifMatch === undefined ? 'new' : sha256(edit.ifMatch, 24);
  const { overtaken } = await logThenSave(
    {
      decisionId: `list:${sha256(title, 8)}:${sha256(read.key, 16)}:${read.mark}:${version}`,
      at,
      decidedBy: { kind: 'human', name: `whoever edited the list ${title}` },
      subject: 'registers',
      outcome: `saves ${register} ${read.key}, as it was edited in the list ${title}`,
      evidence: [`${register}:${edit.id}`, `list-item:${change.row?.itemId ?? 'new'}`, ...editOf(row)],
    },
    [{ ...edit, ...(await editorOf(row, ports)), at }],
    ports,
  );
  if (overtaken !== undefined) return 'overtaken';
  return 'saved';
}

/** Whoever edited it, as of what is saved at a door; nobody where no account of the company stands behind them. */
async function editorOf(row: ListRow | undefined, { lists: site }: Ports): Promise<{ by?: PersonId }> {
  const number = row?.fields['EditorId'];
  const by = (await site.people()).find((one) => one.number === number)?.personId;
  return by === undefined ? {} : { by };
}

/** Who edited the row and when, by the number that the site gives them: the site knows whose it is. */
const editOf = (row: ListRow | undefined): string[] => {
  const { EditorId: editor, Modified: when } = row?.fields ?? {};
  return [
    ...(typeof editor === 'number' ? [`list-editor:${editor}`] : []),
    ...(typeof when === 'string' ? [`list-edited:${when}`] : []),
  ];
};
