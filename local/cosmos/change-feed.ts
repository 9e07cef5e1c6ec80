import type { PartitionKey } from './item.ts';
import { CosmosRefusal } from './refusal.ts';
import type { Table } from './table.ts';

export interface ChangeFeedRequest {
  partition?: PartitionKey | undefined;
  /** An answer's `after`, `*` for what changes from now on, or nothing for everything. */
  after?: string | undefined;
  /** Instead of `after`: milliseconds since the epoch. */
  since?: number | undefined;
  /** 100 by default. */
  maxItemCount?: number | undefined;
}

export interface Changes {
  /** Changed items as JSON text, in the order of their last write; deletions are not seen. */
  items: string[];
  /** Where to continue, even when nothing changed. */
  after: string;
}

export function changesOf(
  table: Table,
  request: ChangeFeedRequest,
  firstSeqAt: (time: number) => number,
): Changes {
  let after = request.since === undefined ? 0 : firstSeqAt(request.since) - 1;
  if (request.after === '*') after = table.lastSeq();
  else if (request.after) after = Number(request.after.replaceAll('"', ''));
  if (!Number.isFinite(after))
    throw new CosmosRefusal(400, 'The change feed token is not one of this account.');
  const inPartition = request.partition === undefined ? '' : 'AND partition = ?';
  const rows = table.rows(
    `SELECT seq, body FROM ${table.name} WHERE seq > ? ${inPartition} ORDER BY seq LIMIT ?`,
    [after, ...(request.partition === undefined ? [] : [request.partition]), request.maxItemCount ?? 100],
  );
  const items: string[] = [];
  for (const row of rows) {
    items.push(row['body'] as string);
    after = row['seq'] as number;
  }
  return { items, after: `"${after}"` };
}
