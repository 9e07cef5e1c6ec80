// cspell:words apos
import { message } from '../../../messages/message.ts';
import { NotRead } from '../formats/not-read.ts';
import { TABLE_LIMITS } from './table-size-limits.ts';

const DAY_MS = 86_400_000;

/**
 * The elements of a name in a text of XML, not those inside one another, each looked at once: what is not closed costs
 * no more than what is.
 * @throws NotRead
 */
export function* tagged(text: string, name: string): Generator<{ attributes: string; inside: string }> {
  const [opening, closing] = [`<${name}`, `</${name}>`];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at)) {
    const from = at + opening.length;
    const end = text.indexOf('>', from);
    if (end < 0) throw new NotRead(message('unread.table.damaged'));
    at = end + 1;
    if (!/[\s/>]/.test(text.charAt(from))) continue;
    const attributes = text.slice(from, end);
    if (attributes.endsWith('/')) {
      yield { attributes: attributes.slice(0, -1), inside: '' };
      continue;
    }
    const close = text.indexOf(closing, at);
    if (close < 0) throw new NotRead(message('unread.table.damaged'));
    yield { attributes, inside: text.slice(at, close) };
    at = close + closing.length;
  }
}

/** The rows of a sheet, one at a time, by the numbers that whoever opens it sees. */
export function* rowsIn(sheet: string): Generator<{ row: number; isHidden: boolean; inside: string }> {
  let last = 0;
  for (const { attributes, inside } of tagged(sheet, 'row')) {
    last = Number(valueOf(attributes, 'r') ?? last + 1);
    yield { row: last, isHidden: /^(?:1|true)$/.test(valueOf(attributes, 'hidden') ?? ''), inside };
  }
}

const valueOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** How the cells of a workbook are read. */
interface CellsRead {
  strings: readonly string[];
  /** By the number of a style. */
  isDay: readonly boolean[];
  /** Whether days are counted from 1904 on. */
  is1904: boolean;
}

/**
 * The cells of a row that hold something, as text, by their columns from 0; days as ISO 8601, a formula as it stands. A
 * row costs what stands in it: a cell far to the right brings none before it into being.
 * @throws NotRead where a cell, be it empty, lies beyond the columns that are read
 */
export function cellsIn(row: string, how: CellsRead): Map<number, string> {
  const cells = new Map<number, string>();
  let next = 0;
  for (const { attributes, inside } of tagged(row, 'c')) {
    const column = columnOf(valueOf(attributes, 'r')) ?? next;
    if (column >= TABLE_LIMITS.columns) throw new NotRead(message('unread.table.columns'));
    next = column + 1;
    const text = textIn(attributes, inside, how);
    if (text !== '') cells.set(column, text);
  }
  return cells;
}

/** From 0, of a place such as `AB12`. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  let number = 0;
  for (let i = 0; i < letters.length; i += 1) number = number * 26 + letters.charCodeAt(i) - 64;
  return number - 1;
}

function textIn(attributes: string, inside: string, { strings, isDay, is1904 }: CellsRead): string {
  const [formula] = tagged(inside, 'f');
  if (formula) return `=${plainXml(formula.inside)}`;
  const type = valueOf(attributes, 't');
  if (type === 'inlineStr') return textOfString(inside);
  const [found] = tagged(inside, 'v');
  const value = plainXml(found?.inside ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type !== undefined && type !== 'n') return value;
  return isDay[Number(valueOf(attributes, 's') ?? 0)] && value !== '' ? dayOf(Number(value), is1904) : value;
}

/** Excel counts days from the end of 1899 and takes 1900 for a leap year: before March of it nobody was hired. */
function dayOf(serial: number, is1904: boolean): string {
  const from = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = from + Math.floor(serial) * DAY_MS;
  return Number.isFinite(at) && serial > 60 && serial < 120_000
    ? new Date(at).toISOString().slice(0, 10)
    : `${serial}`;
}

/** A text that may be in runs of different looks; how it is pronounced is no part of it. */
export function textOfString(inside: string): string {
  const [first = '', ...rest] = inside.split('<rPh');
  const spoken = rest.map((part) => part.slice(part.indexOf('</rPh>') + 1));
  return [first, ...spoken]
    .flatMap((part) => [...tagged(part, 't')])
    .map((text) => plainXml(text.inside))
    .join('');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plainXml = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
