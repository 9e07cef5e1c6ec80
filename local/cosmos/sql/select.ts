import { CosmosRefusal } from '../refusal.ts';
import { readCondition, type Condition } from './condition.ts';
import { readPath, wholeNumber, type Parameters, type Path } from './operands.ts';
import { readerOf, type Reader } from './tokens.ts';

/** What each result looks like: the item, one value of it, an object of named values, or one count of all. */
export type Projection =
  | { kind: 'item' }
  | { kind: 'count' }
  | { kind: 'value'; path: Path }
  | { kind: 'object'; members: { name: string; path: Path }[] };

/** A query of the supported part of the language, its paths and condition in SQLite's words. */
export interface Select {
  projection: Projection;
  condition?: Condition;
  order?: { path: Path; descending: boolean };
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
    limit = Math.min(limit, wholeNumber(reader, parameters));
  }
  if (reader.peek().kind !== 'end') throw reader.refusal();
  return { projection, offset, limit, ...(condition && { condition }), ...(order && { order }) };
}

/** Reads a patch's `FROM c WHERE …`. */
export function readPatchCondition(text: string): Condition {
  const reader = readerOf(text);
  const condition = readSource(reader, new Map());
  if (!condition || reader.peek().kind !== 'end') throw reader.refusal();
  return condition;
}

function readSource(reader: Reader, parameters: Parameters): Condition | undefined {
  reader.expect('FROM');
  if (reader.next().kind !== 'word') throw reader.refusal();
  return reader.takes('WHERE') ? readCondition(reader, parameters) : undefined;
}

function readProjection(reader: Reader): Projection {
  if (reader.takes('*')) return { kind: 'item' };
  if (reader.takes('VALUE')) {
    if (reader.takes('COUNT')) {
      for (const part of ['(', '1', ')']) if (reader.next().text !== part) throw reader.refusal();
      return { kind: 'count' };
    }
    return { kind: 'value', path: readPath(reader) };
  }
  const members: { name: string; path: Path }[] = [];
  do {
    const path = readPath(reader);
    const renamed = reader.takes('AS');
    if (renamed && reader.peek().kind !== 'word') throw reader.refusal();
    members.push({ path, name: renamed ? reader.next().text : path.name });
  } while (reader.takes(','));
  return { kind: 'object', members };
}

function readOrder(reader: Reader): { path: Path; descending: boolean } {
  reader.expect('BY');
  const path = readPath(reader);
  const descending = reader.takes('DESC');
  if (!descending) reader.takes('ASC');
  if (reader.peek().text === ',')
    throw new CosmosRefusal(
      400,
      'ORDER BY of several properties needs a composite index; no container has one.',
    );
  return { path, descending };
}
