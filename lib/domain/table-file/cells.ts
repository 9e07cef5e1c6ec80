import { comparable } from '../identity/identifier.ts';
import { PersonId } from '../ids.ts';
import { hidesSomething } from '../plain-text.ts';

/** What may be wrong with a cell of any table, whatever its column is. */
export type CellFault = 'formula' | 'hidden-characters' | 'too-long';

const MOST_CHARACTERS = 200;

/** Why the text of a cell is not read, whatever its column is; nothing where it is. */
export function faultOfText(text: string): CellFault | undefined {
  if (text.length > MOST_CHARACTERS) return 'too-long';
  // A program that shows a table takes these for something to work out, and so would whoever exports it again.
  if (/^[=@]/.test(text)) return 'formula';
  return hidesSomething(text) || /[\n\r\t]/.test(text) ? 'hidden-characters' : undefined;
}

export const isAddress = (text: string): boolean => comparable({ kind: 'mail', value: text }) !== undefined;

export const isObjectId = (text: string): boolean => PersonId.safeParse(text).success;

/** Whether a text is a day, be it one that can be read in two ways. */
export const isDay = (text: string): boolean => dayIn(text) !== 'none';

const ADDRESS = /\S@\S/;
const OBJECT_ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** A number of an employee or of a telephone, with the few letters that may lead it; a year may head a column. */
const NUMBER = /^\p{L}{0,4}[-_. ]?\d{3,}$/u;
const TELEPHONE = /^[+(]?\d[\d\s()./-]{4,}$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Whether a text is what stands in a row rather than above it: an address, an id, a number or a day. What would head a
 * column is kept with the entry, so none of these may.
 */
export function isOfARow(header: string): boolean {
  const text = header.trim();
  if (YEAR.test(text)) return false;
  return [ADDRESS, OBJECT_ID, NUMBER, TELEPHONE].some((one) => one.test(text)) || isDay(text);
}

/**
 * A day at its beginning in UTC, epoch milliseconds: as ISO 8601 or with dots, day first. With slashes nobody knows
 * which number is the month.
 */
export function dayIn(text: string): number | 'ambiguous' | 'none' {
  const value = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  if (/^\d{1,4}\/\d{1,2}\/\d{1,4}$/.test(value)) return 'ambiguous';
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dotted?.[3], dotted?.[2], dotted?.[1]];
  if (year === undefined) return 'none';
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const is = new Date(at);
  const isOne = is.getUTCMonth() === Number(month) - 1 && is.getUTCDate() === Number(day);
  return isOne && Number(year) >= 1900 && Number(year) < 2200 ? at : 'none';
}
