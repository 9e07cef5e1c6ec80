import type { PartitionKey } from './item.ts';
import type { Page } from './query.ts';
import { badRequest } from './refusal.ts';
import type { Table } from './table.ts';

export interface ChangeFeedRequest {
  /** Without it the whole container's changes. */
  partition?: PartitionKey | undefined;
  /** An earlier answer's `after`, `*` for what changes from now on, or nothing for everything. */
  after?: string | undefined;
  /** 100 by default. */
  maxItemCount?: number | undefined;
}

/** Changed items in the order of their last write (deletions are not seen), and where to continue. */
export interface Changes extends Page {
  after: string;
}

export function changesOf(
  table: Table,
  { partition, after = '0', maxItemCount = 100 }: ChangeFeedRequest,
): Changes {
  let last = after === '*' ? table.lastSeq() : Number(after.replaceAll('"', ''));
  if (!Number.isFinite(last)) throw badRequest('The change feed token is not one of this account.');
  const values = partition === undefined ? [last] : [last, partition];
  const rows = table.rows(
    `SELECT seq, body FROM ${table.name} WHERE seq > ? ${partition === undefined ? '' : 'AND partition = ?'}
     ORDER BY seq LIMIT ?`,
    [...values, maxItemCount],
  );
  const results: string[] = [];
  for (const row of rows) {
    results.push(row['body'] as string);
    last = row['seq'] as number;
  }
  return { results, after: `"${last}"` };
}
