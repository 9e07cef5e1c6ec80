import type { PersonId } from '../domain/ids.ts';
import { entrySchema, type RegisterName } from '../domain/register.ts';
import type { Ports } from '../ports/index.ts';
import type { ListRow } from '../ports/lists.ts';
import type { Call } from '../step.ts';
import { textIn, type KeptList } from './kept-list.ts';
import { lists } from './lists.ts';
import { movesBetween, type RowTried } from './moves-between.ts';
import { peopleReadOnce } from './pickers.ts';
import { TRIED_MARK, WOULD_CHANGE } from './try-columns.ts';
import { writeRow } from './write-row.ts';

/** A row that somebody wants tried before it holds, and was not told about yet. */
export interface RowToTry {
  list: string;
  row: ListRow;
  mark: string;
  /** What would be saved. */
  edit: { register: RegisterName; id: string; value: unknown };
  /** Whoever edited it last, as far as an account of the company stands behind them. */
  editor?: PersonId;
}

/** What is told of a row, with what is wrong with it in the place of what it would change. */
export type RowFaults = Omit<RowToTry, 'edit'> & { faults: string };

/** The most that a column of text shows well. */
const MOST_SAID = 20_000;

/** Every row that waits to be tried, in all lists. @throws NamedError `unavailable` */
export async function rowsToTry(ports: Ports): Promise<(RowToTry | RowFaults)[]> {
  const reading = peopleReadOnce(ports);
  const found: (RowToTry | RowFaults)[] = [];
  for (const list of lists) {
    const rows = await ports.lists.rows(list.title);
    if (!rows) continue;
    const { tried } = movesBetween(rows, await list.sides(reading, ports.words, rows), ports.words);
    for (const one of tried) if (!isToldOfTrial(one)) found.push(await toTry(list, one, reading));
  }
  return found;
}

/** Whether it says already what the row as it stands would change. */
export const isToldOfTrial = ({ row, read }: RowTried): boolean => row.fields[TRIED_MARK] === read.mark;

async function toTry(list: KeptList, { row, read }: RowTried, ports: Ports): Promise<RowToTry | RowFaults> {
  const one = { list: list.title, row, mark: read.mark };
  const register = read.register ?? list.register;
  const edit = read.save(await ports.registers.latest(register));
  if ('faults' in edit) return { ...one, faults: edit.faults };
  const { error } = entrySchema(register, edit.id)?.safeParse(edit.value) ?? {};
  if (error) return { ...one, faults: list.whyNot(error, ports.words) };
  const number = editorIn(row.fields);
  const editor = (await ports.lists.people()).find((person) => person.number === number)?.personId;
  return {
    ...one,
    edit: { register, id: edit.id, value: edit.value },
    ...(editor === undefined ? {} : { editor }),
  };
}

/** The number of whoever waits for a free trial stands in the mark: the layer has written into the row since. */
const editorIn = (fields: Readonly<Record<string, unknown>>): number =>
  Number(/^by (\d+)$/.exec(textIn(fields, TRIED_MARK))?.[1] ?? fields['EditorId']);

/** What is written of somebody whose row is tried once they may try again. */
export const markOfWaiting = async (
  editor: PersonId,
  { lists: { people } }: Pick<Ports, 'lists'>,
): Promise<string> => `by ${(await people()).find(({ personId }) => personId === editor)?.number ?? ''}`;

/**
 * Tells in the row what it would change. Nothing else of it is written, and an edit that came meanwhile is kept.
 * @returns whether something was written
 * @param mark where it is not answered yet, what stands there instead of the mark of the row
 */
export async function tellTried(
  { list, row, mark }: Pick<RowToTry, 'list' | 'row' | 'mark'>,
  would: string,
  ports: Ports,
  call: Call,
  waits = mark,
): Promise<boolean> {
  const fields = {
    [WOULD_CHANGE]: would.slice(0, MOST_SAID),
    [TRIED_MARK]: waits,
    LearningOsSays: ports.words.say('list.try.only'),
  };
  // What waits is told once.
  if (Object.entries(fields).every(([column, value]) => row.fields[column] === value)) return false;
  const { itemId, etag } = row;
  return await writeRow({ list, row: { itemId, etag }, fields }, ports, call);
}
