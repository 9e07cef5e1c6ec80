import { badRequest } from '../refusal.ts';
import type { Reader } from './tokens.ts';

export type Scalar = string | number | boolean | null;
export type Parameters = ReadonlyMap<string, unknown>;

/** A property of the item, as SQLite sees it: `place` is a quoted JSON path, `name` the last property's name. */
export interface Path {
  place: string;
  name: string;
}

/** `c`, `c.a.b`, `c["a"]`, `c.list[0]`. */
export function readPath(reader: Reader): Path {
  const start = reader.peek();
  if (start.kind !== 'word' || start.text !== reader.alias) throw reader.refusal();
  reader.next();
  let place = '$';
  let name = reader.alias;
  for (;;) {
    if (reader.takes('.')) {
      if (reader.peek().kind !== 'word') throw reader.refusal();
      name = reader.next().text;
      place += `."${name}"`;
    } else if (reader.takes('[')) {
      const key = reader.peek();
      if (key.kind === 'number' && /^\d+$/.test(key.text)) place += `[${key.text}]`;
      else if (key.kind === 'text' && !/["\\]/.test(key.text)) place += `."${key.text}"`;
      else throw reader.refusal();
      name = reader.next().text;
      reader.expect(']');
    } else return { place: `'${place.replaceAll("'", "''")}'`, name };
  }
}

const constants = new Map<string, Scalar>([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
]);

/** The literal or parameter that comes next, or undefined when something else does. */
export function readValue(reader: Reader, parameters: Parameters): unknown {
  const { kind, text } = reader.peek();
  let value: unknown;
  if (kind === 'text') value = text;
  if (kind === 'number') value = Number(text);
  if (kind === 'word') value = constants.get(text.toUpperCase());
  if (kind === 'parameter') {
    value = parameters.get(text);
    if (value === undefined) throw badRequest(`The query's parameter ${text} was not sent.`);
  }
  if (value !== undefined) reader.next();
  return value;
}

export function expectValue(reader: Reader, parameters: Parameters): unknown {
  const value = readValue(reader, parameters);
  if (value === undefined) throw reader.refusal();
  return value;
}

export function scalar(value: unknown): Scalar {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar;
  throw badRequest(`Local Cosmos compares with no list or object: ${JSON.stringify(value)}.`);
}

export function wholeNumber(reader: Reader, parameters: Parameters): number {
  const value = readValue(reader, parameters);
  if (!Number.isInteger(value) || (value as number) < 0) throw reader.refusal();
  return value as number;
}
