import type { ListRow, ListRowChange } from '../ports/lists.ts';
import type { Words } from '../messages/words.ts';
import {
  lackingRole,
  NOT_THEIRS,
  type AsksSomebody,
  type KeptEntry,
  type RowRead,
  type ListSides,
} from './kept-list.ts';
import { AS_IT_HOLDS, wantsBack, wantsTrial, withoutOldTrial } from './try-columns.ts';

type Readable = Exclude<RowRead, { faults: string } | AsksSomebody>;
type Change = Omit<ListRowChange, 'list'>;

/** What is to be done about one row: take over a human’s edit, or bring the list up to the register. */
export type RowMove =
  { move: 'take-over'; read: Readable; change: Change } | { move: 'write'; change: Change };

/** A row that somebody wants tried: nothing of it holds, and nothing but what it would change is written into it. */
export interface RowTried {
  row: ListRow;
  read: Exclude<RowRead, { faults: string }>;
}

/** What a pass would do, and the items that it would not take over. */
export interface Moves {
  moves: RowMove[];
  refused: number[];
  /** Rows that wait for the yes of whom they name. */
  asked: { row: ListRow; read: AsksSomebody }[];
  tried: RowTried[];
}

/** Rows that may be emptied between two passes: more at once is a column that was cleared, and seldom meant. */
const MOST_EMPTIED = 5;

/**
 * Brings list and register together. A row bears the mark of what was last the same on both sides, which tells who
 * changed it since: the list wins where a human edited it, whatever the door did; else the register is written to the
 * list. A row that does not fit says why, changes nothing and stops no other. A row that was deleted comes back. One
 * that somebody wants tried stays as they wrote it, and nothing of it is taken over, until they say that it is to hold.
 */
export function movesBetween(rows: readonly ListRow[], { entries, read }: ListSides, words: Words): Moves {
  const saved = new Map(entries.map((entry) => [entry.key, entry]));
  const seen = new Set<string>();
  const refused: number[] = [];
  const asked: Moves['asked'] = [];
  const tried: RowTried[] = [];
  const strange: ListRow[] = [];
  const isWhole = () => strange.length === 0;
  const refuse = (row: ListRow, why: string, told: Change['fields'] = {}): RowMove[] => {
    refused.push(row.itemId);
    return bring(row, { ...told, LearningOsSays: why });
  };
  const found = rows.flatMap((row): { row: ListRow; move: RowMove }[] => {
    const said = read(row.fields, row.itemId);
    const entry = saved.get(said.key ?? '');
    const inRow = (moves: RowMove[]) => moves.map((move) => ({ row, move }));
    if (said.key !== undefined && seen.has(said.key) && (entry || !('faults' in said)))
      return inRow(refuse(row, words.say('list.twice', { key: said.key })));
    if (said.key === undefined) strange.push(row);
    else seen.add(said.key);
    if (wantsBack(row.fields))
      return inRow(
        entry ? bring(row, { ...rowOf(entry), ...AS_IT_HOLDS }) : says(row, words.say('list.try.never-held')),
      );
    if (wantsTrial(row.fields) && !('faults' in said)) {
      if (said.mark === entry?.mark) return inRow(says(row, words.say('list.try.same')));
      tried.push({ row, read: said });
      return [];
    }
    if ('asks' in said) {
      if (entry && isUntouched(row, said.mark, entry)) return inRow(bring(row, standing(row, entry)));
      const { place, mark, role = 'none' } = said;
      if (row.fields[NOT_THEIRS] === mark) return inRow(says(row, words.say('list.not-theirs', { place })));
      asked.push({ row, read: said });
      const lacks = row.fields[NOT_THEIRS] === lackingRole(mark);
      return inRow(says(row, words.say(lacks ? 'list.asks.lacks-role' : 'list.asks', { place, role })));
    }
    if (!('faults' in said)) return inRow(moveOf(row, said, entry));
    return inRow(
      entry && said.mark !== undefined && isUntouched(row, said.mark, entry)
        ? bring(row, said.mark === entry.mark ? answerOf(entry) : standing(row, entry))
        : refuse(row, notTakenOver(said.faults, words), {
            ...said.told,
            ...withoutOldTrial(row.fields, said.mark ?? ''),
          }),
    );
  });
  const emptied = found.filter(({ move }) => move.move === 'take-over' && move.read.isEmptied === true);
  const isCleared = emptied.length > MOST_EMPTIED;
  const cleared = words.say('list.cleared', { count: emptied.length, most: MOST_EMPTIED });
  const moves = found.flatMap((one): RowMove[] =>
    isCleared && emptied.includes(one) ? refuse(one.row, notTakenOver(cleared, words)) : [one.move],
  );
  // Of a row that does not fit it may not be known what it stands for: none is added beside it while that is so.
  const missing = isWhole() ? entries.filter(({ key }) => !seen.has(key)) : [];
  return {
    moves: [
      ...moves,
      ...missing.map((entry): RowMove => ({ move: 'write', change: { fields: rowOf(entry) } })),
    ],
    refused,
    asked,
    tried,
  };
}

function moveOf(row: ListRow, read: Readable, entry: KeptEntry | undefined): RowMove[] {
  const { mark, markSaved = mark, says: said, mended = {}, gone, goneFields } = read;
  const answered = { LearningOsMark: markSaved, LearningOsSays: said };
  const settled = { ...mended, ...answered, ...withoutOldTrial(row.fields, mark) };
  if (mark === (entry?.mark ?? '')) return bring(row, settled);
  if (entry && isUntouched(row, mark, entry)) return bring(row, standing(row, entry));
  const marked = row.fields['LearningOsMark'] ?? '';
  if (!entry && gone !== undefined && goneFields && marked !== '' && marked !== GONE)
    return bring(row, { ...goneFields, LearningOsMark: GONE, LearningOsSays: gone });
  if (!entry && marked === GONE && isIn(row, goneFields)) return [];
  if (!entry && gone !== undefined && marked === mark) return says(row, gone);
  return [{ move: 'take-over', read, change: { row: seenAs(row), fields: settled } }];
}

/** Whether nobody edited it since the layer wrote it: what differs is the register, or what something is called. */
const isUntouched = ({ fields }: ListRow, mark: string, entry: KeptEntry): boolean =>
  mark === entry.mark || fields['LearningOsMark'] === mark;

/** The mark of a row whose entry went, and what it went for with it. */
const GONE = 'gone';

const isIn = ({ fields }: ListRow, values: Change['fields'] = {}): boolean =>
  Object.entries(values).every(([column, value]) => (fields[column] ?? '') === (value ?? ''));

const bring = (row: ListRow, fields: Change['fields']): RowMove[] =>
  isIn(row, fields) ? [] : [{ move: 'write', change: { row: seenAs(row), fields } }];

const answerOf = ({ mark, says: said }: KeptEntry): Change['fields'] => ({
  LearningOsMark: mark,
  LearningOsSays: said,
});
const rowOf = (entry: KeptEntry): Change['fields'] => ({ ...entry.fields, ...answerOf(entry) });
const standing = (row: ListRow, entry: KeptEntry): Change['fields'] => ({
  ...rowOf(entry),
  ...withoutOldTrial(row.fields, entry.mark),
});
const seenAs = ({ itemId, etag }: ListRow): Pick<ListRow, 'itemId' | 'etag'> => ({ itemId, etag });

/** Tells whoever keeps the list, in its own column; once. */
const says = (row: ListRow, problem: string): RowMove[] => bring(row, { LearningOsSays: problem });

/** What is answered in a row that is not taken over. */
export const notTakenOver = (faults: string, { say }: Words): string =>
  say('list.not-taken-over', { faults }).slice(0, MOST_SAID);
const MOST_SAID = 500;
