import type { SQLInputValue } from 'node:sqlite';
import type { PartitionKey } from './item.ts';
import { CosmosRefusal } from './refusal.ts';
import type { Path } from './sql/operands.ts';
import { readSelect, type Projection, type Select } from './sql/select.ts';
import type { Table } from './table.ts';

export interface Query {
  text: string;
  parameters?: { name: string; value: unknown }[];
  /** Without it the query spans all partitions. */
  partition?: PartitionKey | undefined;
  /** Most results in one page; 100 by default. */
  maxItemCount?: number | undefined;
  continuation?: string | undefined;
  /** One client-side iteration; see `resumed`. */
  iteration?: string | undefined;
}

export interface Page {
  /** Each result as JSON text. */
  results: string[];
  continuation?: string;
}

/** Where the next page starts: after this sort key, with so many results still allowed. */
interface Position {
  after: SQLInputValue[];
  left: number | null;
  iteration?: string | undefined;
}

/** Cosmos ends a page after 4 MB of results. */
const largestPage = 4 * 1024 * 1024;

/** One page of a query. It continues by key and never by offset, so that reading everything costs the same per page. */
export function queryPage(table: Table, query: Query): Page {
  const select = readSelect(query.text, new Map(query.parameters?.map(({ name, value }) => [name, value])));
  if (select.projection.kind === 'count') return { results: [String(countOf(table, select, query))] };
  const resume = resumed(query, select);
  const limit = resume ? (resume.left ?? Infinity) : select.limit;
  const size = Math.min(query.maxItemCount ?? 100, limit);
  const sort = sortOf(select);
  const { where, values } = filterOf(select, query);
  if (resume) {
    const than = select.order?.descending ? '<' : '>';
    where.push(`(${sort.join(', ')}) ${than} (${sort.map(() => '?').join(', ')})`);
    values.push(...resume.after);
  }
  const direction = select.order?.descending ? 'DESC' : 'ASC';
  const rows = table.rows(
    `SELECT ${[...sort.map((key, at) => `${key} AS key${at}`), ...columnsOf(select.projection)].join(', ')}
     FROM ${table.name} WHERE ${where.join(' AND ')}
     ORDER BY ${sort.map((key) => `${key} ${direction}`).join(', ')} LIMIT ? OFFSET ?`,
    [...values, size + 1, resume ? 0 : select.offset],
  );
  const results: string[] = [];
  let taken = 0;
  let bytes = 0;
  let after: SQLInputValue[] = [];
  for (const row of rows) {
    if (taken === size || bytes > largestPage)
      return taken === limit
        ? { results }
        : { results, continuation: tokenFor({ after, left: limit - taken, iteration: query.iteration }) };
    taken++;
    after = sort.map((_, at) => row[`key${at}`] as SQLInputValue);
    const result = resultOf(select.projection, row);
    if (result === undefined) continue;
    results.push(result);
    bytes += result.length;
  }
  return { results };
}

function countOf(table: Table, select: Select, query: Query): number {
  const { where, values } = filterOf(select, query);
  const counted = table.prepare(`SELECT count(*) AS count FROM ${table.name} WHERE ${where.join(' AND ')}`);
  return Number(counted.get(...values)?.['count']);
}

function filterOf({ condition }: Select, { partition }: Query): { where: string[]; values: SQLInputValue[] } {
  const where = ['TRUE'];
  const values: SQLInputValue[] = [];
  if (partition !== undefined) {
    where.push('partition = ?');
    values.push(partition);
  }
  if (condition) {
    where.push(condition.sql);
    values.push(...condition.values);
  }
  return { where, values };
}

/** Cosmos orders undefined, null, false, true, numbers, strings, arrays, objects; ties by creation. */
function sortOf({ order }: Select): string[] {
  if (!order) return ['rid'];
  const { place } = order.path;
  const ranks = ['null', 'false', 'true', 'integer', 'real', 'text', 'array', 'object'];
  const whens = ranks.map((type, rank) => `WHEN '${type}' THEN ${type === 'real' ? rank : rank + 1}`);
  return [
    `CASE json_type(body, ${place}) ${whens.join(' ')} ELSE 0 END`,
    `coalesce(json_extract(body, ${place}), 0)`,
    'rid',
  ];
}

const json = ({ place }: Path) => `body -> ${place}`;

function columnsOf(projection: Projection): string[] {
  switch (projection.kind) {
    case 'item':
      return ['body AS value0'];
    case 'value':
      return [`${json(projection.path)} AS value0`];
    case 'object':
      return projection.members.map(({ path }, at) => `${json(path)} AS value${at}`);
    case 'count':
      return [];
  }
}

/** A row's result as JSON text; undefined when the value selected is undefined, which Cosmos leaves out. */
function resultOf(projection: Projection, row: Record<string, unknown>): string | undefined {
  if (projection.kind !== 'object') return (row['value0'] as string | null) ?? undefined;
  const members = projection.members.flatMap(({ name }, at) => {
    const value = row[`value${at}`] as string | null;
    return value === null ? [] : [`${JSON.stringify(name)}:${value}`];
  });
  return `{${members.join(',')}}`;
}

function tokenFor({ after, left, iteration }: Position & { left: number }): string {
  const position: Position = { after, left: left === Infinity ? null : left, iteration };
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position in the client's token. Real Cosmos gives no token that outlives the iterator for a cross-partition query
 * with ORDER BY, TOP or OFFSET (the SDK merges partitions in memory), so such a token is refused in another iteration.
 */
function resumed(query: Query, select: Select): Position | undefined {
  if (!query.continuation) return undefined;
  let position: Position;
  try {
    position = JSON.parse(Buffer.from(query.continuation, 'base64url').toString()) as Position;
  } catch {
    throw new CosmosRefusal(400, 'The continuation token is not one of this account.');
  }
  const merged = query.partition === undefined && (select.order ?? select.limit !== Infinity);
  if (merged && position.iteration !== query.iteration)
    throw new CosmosRefusal(
      400,
      'A cross-partition query with ORDER BY, TOP or OFFSET cannot be resumed by its token.',
    );
  return position;
}
