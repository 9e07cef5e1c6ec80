import { dayOf } from '../policy/budget.ts';
import { DAY } from '../milliseconds.ts';
import { toHundredths } from '../rounding.ts';
import { getsLevels, type Receiver } from './receiver.ts';
import type { OutRecord } from './record.ts';
import { objectIdOf, type NamedObject } from './statement.ts';

/** Columns of a file of records, in this order. Whoever reads them by name or by place may count on both. */
export const COLUMNS = [
  'record_id',
  'kind',
  'person',
  'object_id',
  'title',
  'known_as',
  'level',
  'happened_at',
] as const;

/** Records in one file: it is made in one run, with a call of the directory for each person at most. */
export const MOST_ROWS = 1_000;

/** The beginning of the day, UTC; epoch milliseconds. A file of a day holds what was due before it began. */
export const beginningOfDay = (at: number): number => at - (at % DAY);

/** The next file of a system: one a day, and a further one where the one before was full; undefined where none is. */
export function nextFile(
  last: { day: string; number: number; isFull: boolean } | undefined,
  at: number,
): { day: string; number: number } | undefined {
  const day = dayOf(at);
  if (last?.day !== day) return { day, number: 1 };
  return last.isFull ? { day, number: last.number + 1 } : undefined;
}

/** Letters, digits, dashes and a point alone, which SharePoint takes in a name. */
export const fileName = (receiverId: string, { day, number }: { day: string; number: number }): string =>
  `learning-os-${receiverId}-${day}-${number}.csv`;

/** A row of a record. @param who as the system knows the person */
export function recordRow(
  { recordId, happened: { kind, about, at, level } }: OutRecord,
  who: string,
  object: NamedObject,
  receiver: Pick<Receiver, 'gets'>,
): string {
  return rowOf([
    recordId,
    kind,
    who,
    objectIdOf(about, object),
    asText(object.title),
    'needId' in about ? asText(about.knownAs.join(' ')) : '',
    level !== undefined && getsLevels(receiver) ? String(toHundredths(level)) : '',
    new Date(at).toISOString(),
  ]);
}

/** That a record is to be deleted: its person was erased, and nothing else is said of it. */
export const withdrawnRow = ({ recordId }: { recordId: string }): string =>
  rowOf([recordId, 'withdrawn', ...COLUMNS.slice(2).map(() => '')]);

/** The same rows are the same file, in whichever order the store had them. */
export const fileOf = (rows: readonly string[]): string =>
  [rowOf(COLUMNS), ...rows.toSorted()].map((row) => `${row}${LINE_END}`).join('');

/** A file without records; the rest is left byte for byte, whoever saved it since. */
export const withoutRecords = (text: string, recordIds: readonly string[]): string =>
  text
    .split(/(?<=\n)/)
    .filter((line) => !recordIds.some((id) => line.startsWith(id) || line.startsWith(`"${id}"`)))
    .join('');

/** As RFC 4180 has it. */
const LINE_END = '\r\n';
/** A spreadsheet works out a cell that begins so, in wide letters too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** The same behind a semicolon, at which a German spreadsheet cuts a line, quoted or not. */
const CUT_FORMULA = /;(?=[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
const BROKEN_LINES = /[\p{Cc}\u2028\u2029]+/gu;

const oneLine = (text: string): string => text.replaceAll(BROKEN_LINES, ' ').trim();

/** What others worded, so that no spreadsheet works it out. */
function asText(text: string): string {
  const line = oneLine(text).replaceAll(CUT_FORMULA, ";'");
  return FORMULA.test(line) ? `'${line}` : line;
}

/** Of what a system knows somebody by, which stays as it is: whether a spreadsheet would make something else of it. */
export const isWorkedOut = (who: string): boolean => asText(who) !== oneLine(who);

const rowOf = (cells: readonly string[]): string => cells.map(cellOf).join(',');

/** On one line, so that a row is a line of its file, and quoted where something in it may end a cell. */
function cellOf(text: string): string {
  const line = oneLine(text);
  return /[",;]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
