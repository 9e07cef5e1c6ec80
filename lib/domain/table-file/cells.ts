import { comparable } from '../identity/identifier.ts';
import { PersonId } from '../ids.ts';
import { hidesSomething } from '../text/plain-text.ts';

/** What may be wrong with a cell of any table, whatever its column is. */
export type CellFault = 'formula' | 'hidden-characters' | 'too-long';

const MOST_CHARACTERS = 200;

/** Why the text of a cell is not read, whatever its column is; nothing where it is. */
export function faultOfText(text: string, most = MOST_CHARACTERS): CellFault | undefined {
  if (text.length > most) return 'too-long';
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

/** Which number of a day with slashes comes first, where the year does not. */
export type SlashOrder = 'day-first' | 'month-first';

/** A time of day behind a day, which is passed over. */
const TIME = String.raw`(?:,?[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const ISO_DAY = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}$`);
const DOTTED_DAY = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${TIME}$`);
/** With slashes, or with dashes where the year does not come first. */
const SLASHED_DAY = new RegExp(`^(\\d{1,4})([/-])(\\d{1,2})\\2(\\d{1,4})${TIME}$`);

/**
 * A day at its beginning in UTC, epoch milliseconds: as ISO 8601 or with dots, day first. With slashes or dashes nobody
 * knows which number is the month, unless the year comes first or a human said so.
 */
export function dayIn(text: string, slashes?: SlashOrder): number | 'ambiguous' | 'none' {
  const value = text.trim();
  const [, year = '', month = '', day = ''] = ISO_DAY.exec(value) ?? [];
  if (year !== '') return dayOf(year, month, day);
  const [, dottedDay = '', dottedMonth = '', dottedYear = ''] = DOTTED_DAY.exec(value) ?? [];
  if (dottedDay !== '') return dayOf(dottedYear, dottedMonth, dottedDay);
  const [, first = '', , second = '', third = ''] = SLASHED_DAY.exec(value) ?? [];
  if (first === '') return 'none';
  if (first.length === 4) return dayOf(first, second, third);
  if (third.length !== 4) return 'none';
  if (!slashes) return 'ambiguous';
  return slashes === 'day-first' ? dayOf(third, second, first) : dayOf(third, first, second);
}

function dayOf(year: string, month: string, day: string): number | 'none' {
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const is = new Date(at);
  const isOne = is.getUTCMonth() === Number(month) - 1 && is.getUTCDate() === Number(day);
  return isOne && Number(year) >= 1900 && Number(year) < 2200 ? at : 'none';
}
