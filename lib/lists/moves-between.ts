import type { ListRow, ListRowChange } from '../ports/lists.ts';
import type { Words } from '../messages/words.ts';
import type { KeptEntry, RowRead, ListSides } from './kept-list.ts';

type Readable = Exclude<RowRead, { faults: string }>;
type Change = Omit<ListRowChange, 'list'>;

/** What is to be done about one row: take over a human’s edit, or bring the list up to the register. */
export type RowMove =
  { move: 'take-over'; read: Readable; change: Change } | { move: 'write'; change: Change };

/**
 * Brings list and register together. A row bears the mark of what was last the same on both sides, which tells who
 * changed it since: the list wins where a human edited it, whatever the door did; else the register is written to the
 * list. A row that does not fit says why, changes nothing and stops no other. A row that was deleted comes back.
 */
export function movesBetween(
  rows: readonly ListRow[],
  { entries, read }: ListSides,
  words: Words,
): RowMove[] {
  const saved = new Map(entries.map((entry) => [entry.key, entry]));
  const seen = new Set<string>();
  const strange: ListRow[] = [];
  const isWhole = () => strange.length === 0;
  const moves = rows.flatMap((row): RowMove[] => {
    const said = read(row.fields);
    if ('faults' in said) {
      if (said.key === undefined) strange.push(row);
      else seen.add(said.key);
      return says(row, words.say('list.not-taken-over', { faults: said.faults }).slice(0, MOST_SAID));
    }
    if (seen.has(said.key)) return says(row, words.say('list.twice', { key: said.key }));
    seen.add(said.key);
    return moveOf(row, said, saved.get(said.key));
  });
  // Of a row that does not fit it may not be known what it stands for: none is added beside it while that is so.
  const missing = isWhole() ? entries.filter(({ key }) => !seen.has(key)) : [];
  return [
    ...moves,
    ...missing.map((entry): RowMove => ({ move: 'write', change: { fields: rowOf(entry) } })),
  ];
}

function moveOf({ itemId, etag, fields }: ListRow, read: Readable, entry: KeptEntry | undefined): RowMove[] {
  const { mark, says: said, mended = {} } = read;
  const row = { itemId, etag };
  const settled = { row, fields: { ...mended, LearningOsMark: mark, LearningOsSays: said } };
  if (mark === (entry?.mark ?? '')) {
    const isSettled = Object.entries(settled.fields).every(
      ([column, value]) => (fields[column] ?? '') === value,
    );
    return isSettled ? [] : [{ move: 'write', change: settled }];
  }
  if (entry && fields['LearningOsMark'] === mark)
    return [{ move: 'write', change: { row, fields: rowOf(entry) } }];
  return [{ move: 'take-over', read, change: settled }];
}

const rowOf = ({ fields, mark, says: said }: KeptEntry): Change['fields'] => ({
  ...fields,
  LearningOsMark: mark,
  LearningOsSays: said,
});

/** Tells whoever keeps the list, in its own column; once. */
const says = ({ itemId, etag, fields }: ListRow, problem: string): RowMove[] =>
  fields['LearningOsSays'] === problem
    ? []
    : [{ move: 'write', change: { row: { itemId, etag }, fields: { LearningOsSays: problem } } }];

const MOST_SAID = 250;
