import type { SQLInputValue } from 'node:sqlite';
import type { PartitionKey } from './item.ts';
import { badRequest } from './refusal.ts';
import { readSelect, type Select } from './sql/select.ts';
import type { Table } from './table.ts';

export interface Parameter {
  name: string;
  value: unknown;
}

export interface Query {
  text: string;
  parameters?: Parameter[];
  /** Without it the query spans all partitions. */
  partition?: PartitionKey | undefined;
  /** Most results in one page; 100 by default. */
  maxItemCount?: number | undefined;
  continuation?: string | undefined;
  /** Names one client-side iteration; see `resumed`. */
  iteration?: string | undefined;
}

export interface Page {
  /** Each result as JSON text. */
  results: string[];
  continuation?: string;
}

/** Where the next page starts: after this sort key, with so many results still allowed (null: all). */
interface Position {
  after: SQLInputValue[];
  left: number | null;
  iteration?: string | undefined;
}

/** Cosmos ends a page after 4 MB of results. */
const largestPage = 4 * 1024 * 1024;

/**
 * One page of a query. It continues by key and never by offset, so that every page of a long reading costs the same.
 */
export function queryPage(table: Table, query: Query): Page {
  const select = readSelect(query.text, new Map(query.parameters?.map(({ name, value }) => [name, value])));
  const { projection, condition, order, offset } = select;
  const where = [condition?.sql ?? 'TRUE'];
  const values = [...(condition?.values ?? [])];
  if (query.partition !== undefined) {
    where.push('partition = ?');
    values.push(query.partition);
  }
  // Cosmos indexes every property; of a partition so little is read that it is read whole.
  if (query.partition === undefined && condition?.equals?.length)
    table.index(condition.equals.join(), condition.equals);
  if (projection === 'count') {
    const counted = table.prepare(`SELECT count(*) AS count FROM ${table.name} WHERE ${where.join(' AND ')}`);
    return { results: [String(counted.get(...values)?.['count'])] };
  }
  const sort = sortOf(select);
  const position = resumed(query, select);
  const limit = position ? (position.left ?? Infinity) : select.limit;
  if (position) {
    where.push(`(${sort.join(', ')}) ${order?.descending ? '<' : '>'} (${sort.map(() => '?').join(', ')})`);
    values.push(...position.after);
    if (order) indexOrder(table, query, order.place, sort);
  }
  const size = Math.min(query.maxItemCount ?? 100, limit);
  const direction = order?.descending ? ' DESC' : '';
  const rows = table.rows(
    `SELECT ${[...sort, ...projection.columns].map((column, at) => `${column} AS column${at}`).join(', ')}
     FROM ${table.name} WHERE ${where.join(' AND ')}
     ORDER BY ${sort.map((key) => key + direction).join(', ')} LIMIT ? OFFSET ?`,
    [...values, size + 1, position ? 0 : offset],
  );
  const results: string[] = [];
  let taken = 0;
  let bytes = 0;
  let after: SQLInputValue[] = [];
  for (const row of rows) {
    if (taken === limit) break;
    if (taken === size || bytes > largestPage)
      return { results, continuation: tokenFor(after, limit - taken, query) };
    const columns = Object.values(row) as SQLInputValue[];
    after = columns.slice(0, sort.length);
    taken++;
    const result = resultOf(columns.slice(sort.length) as (string | null)[], projection.names);
    if (result === null) continue;
    results.push(result);
    bytes += result.length;
  }
  return { results };
}

/** Without an index each further page would sort the whole container again; Cosmos indexes every property. */
function indexOrder(table: Table, { partition }: Query, place: string, sort: string[]): void {
  if (partition === undefined) table.index(place, sort.slice(0, -1));
  else table.index(`partition and ${place}`, ['partition', ...sort.slice(0, -1)]);
}

/**
 * Cosmos orders undefined, null, false, true, numbers, strings, arrays, objects; here ties are in order of creation.
 */
function sortOf({ order }: Select): string[] {
  if (!order) return ['rid'];
  const ranks = [['null'], ['false'], ['true'], ['integer', 'real'], ['text'], ['array'], ['object']];
  const whens = ranks.flatMap((types, rank) => types.map((type) => `WHEN '${type}' THEN ${rank}`));
  return [
    `CASE json_type(body, ${order.place}) ${whens.join(' ')} ELSE -1 END`,
    `coalesce(json_extract(body, ${order.place}), 0)`,
    'rid',
  ];
}

/** A row's result as JSON text: one value, or an object of those that are defined; null when the value is undefined. */
function resultOf(values: (string | null)[], names: string[] | undefined): string | null {
  if (!names) return values[0] ?? null;
  const members = names.map((name, at) =>
    values[at] == null ? '' : `${JSON.stringify(name)}:${values[at]}`,
  );
  return `{${members.filter(Boolean).join(',')}}`;
}

function tokenFor(after: SQLInputValue[], left: number, { iteration }: Query): string {
  const position: Position = { after, left: left === Infinity ? null : left, iteration };
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position in the client's token. Real Cosmos gives no token that outlives the iterator for a cross-partition query
 * with ORDER BY, TOP or OFFSET (the SDK merges partitions in memory), so such a token is refused in another iteration.
 */
function resumed(query: Query, { order, limit }: Select): Position | undefined {
  if (!query.continuation) return undefined;
  let position: Position;
  try {
    position = JSON.parse(Buffer.from(query.continuation, 'base64url').toString()) as Position;
  } catch {
    throw badRequest('The continuation token is not one of this account.');
  }
  const merged = query.partition === undefined && (order !== undefined || limit !== Infinity);
  if (merged && position.iteration !== query.iteration)
    throw badRequest('A cross-partition ORDER BY, TOP or OFFSET cannot be resumed by its token.');
  return position;
}
