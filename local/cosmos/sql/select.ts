import { badRequest } from '../refusal.ts';
import { readCondition, type Condition } from './condition.ts';
import { readPath, wholeNumber, type Parameters } from './operands.ts';
import { readerOf, type Reader } from './tokens.ts';

/** A query of the supported part of the language, in SQLite's words. */
export interface Select {
  /** A count of all, or columns of JSON text: members of an object when they have names, otherwise one value. */
  projection: 'count' | { columns: string[]; names?: string[] };
  condition?: Condition | undefined;
  /** `place` is a quoted JSON path. */
  order?: { place: string; descending: boolean } | undefined;
  offset: number;
  limit: number;
}

/** Reads a whole query; anything outside the supported part is refused (400) with the word that is. */
export function readSelect(query: string, parameters: Parameters): Select {
  const reader = readerOf(query);
  reader.expect('SELECT');
  let limit = reader.takes('TOP') ? wholeNumber(reader, parameters) : Infinity;
  const projection = readProjection(reader);
  const condition = readSource(reader, parameters);
  const order = reader.takes('ORDER') ? readOrder(reader) : undefined;
  let offset = 0;
  if (reader.takes('OFFSET')) {
    offset = wholeNumber(reader, parameters);
    reader.expect('LIMIT');
    limit = wholeNumber(reader, parameters);
  }
  if (reader.peek().kind !== 'end') throw reader.refusal();
  return { projection, condition, order, offset, limit };
}

function readSource(reader: Reader, parameters: Parameters): Condition | undefined {
  reader.expect('FROM');
  if (reader.next().kind !== 'word') throw reader.refusal();
  return reader.takes('WHERE') ? readCondition(reader, parameters) : undefined;
}

function readProjection(reader: Reader): Select['projection'] {
  if (reader.takes('*')) return { columns: ['body'] };
  if (reader.takes('VALUE')) {
    if (!reader.takes('COUNT')) return { columns: [`body -> ${readPath(reader).place}`] };
    for (const part of ['(', '1', ')']) if (reader.next().text !== part) throw reader.refusal();
    return 'count';
  }
  const columns: string[] = [];
  const names: string[] = [];
  do {
    const { place, name } = readPath(reader);
    const renamed = reader.takes('AS');
    if (renamed && reader.peek().kind !== 'word') throw reader.refusal();
    columns.push(`body -> ${place}`);
    names.push(renamed ? reader.next().text : name);
  } while (reader.takes(','));
  return { columns, names };
}

function readOrder(reader: Reader): { place: string; descending: boolean } {
  reader.expect('BY');
  const { place } = readPath(reader);
  const descending = reader.takes('DESC');
  if (!descending) reader.takes('ASC');
  if (reader.takes(','))
    throw badRequest('ORDER BY of several properties needs a composite index; no container has one.');
  return { place, descending };
}
