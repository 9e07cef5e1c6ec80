import { CosmosRefusal } from '../refusal.ts';
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

/** The literal or parameter that comes next, or undefined when something else does. */
export function readValue(reader: Reader, parameters: Parameters): { value: unknown } | undefined {
  const { kind, text } = reader.peek();
  switch (kind) {
    case 'text':
      reader.next();
      return { value: text };
    case 'number':
      reader.next();
      return { value: Number(text) };
    case 'parameter':
      reader.next();
      if (!parameters.has(text)) throw new CosmosRefusal(400, `The query's parameter ${text} was not sent.`);
      return { value: parameters.get(text) };
    case 'word':
      for (const [word, value] of [
        ['TRUE', true],
        ['FALSE', false],
        ['NULL', null],
      ] as const)
        if (reader.takes(word)) return { value };
      return undefined;
    case 'symbol':
    case 'end':
      return undefined;
  }
}

export function scalar(value: unknown): Scalar {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar;
  throw new CosmosRefusal(
    400,
    `Local Cosmos compares with strings, numbers, booleans and null, not ${JSON.stringify(value)}.`,
  );
}

export function wholeNumber(reader: Reader, parameters: Parameters): number {
  const value = readValue(reader, parameters)?.value;
  if (!Number.isInteger(value) || (value as number) < 0) throw reader.refusal();
  return value as number;
}
