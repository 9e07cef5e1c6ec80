import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** One stored item. `rid` orders items by creation, `seq` by last write; both are unique and only grow. */
export interface Row {
  rid: number;
  partition: string;
  id: string;
  etag: string;
  seq: number;
  /** Second since the epoch, or null. */
  expires: number | null;
  /** The whole item as JSON text, system properties included. */
  body: string;
}

/** The SQLite table of one container. */
export interface Table {
  name: string;
  lastSeq: () => number;
  find: (partition: string, id: string) => Row | undefined;
  put: (row: Row) => void;
  remove: (rid: number) => void;
  dropExpired: (second: number) => void;
  /** A statement on this table, prepared once for each text. */
  prepare: (sql: string) => StatementSync;
  /** Makes sure of an index on these columns or expressions. */
  index: (purpose: string, columns: string[]) => void;
  rows: (sql: string, values: SQLInputValue[]) => Iterable<Record<string, unknown>>;
}

export function openTable(database: DatabaseSync, container: string): Table {
  const name = `"items ${container}"`;
  const index = (purpose: string) => `"items ${container} by ${purpose.replaceAll('"', '')}"`;
  database.exec(`
    CREATE TABLE IF NOT EXISTS ${name} (
      rid INTEGER PRIMARY KEY, partition TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL,
      seq INTEGER NOT NULL, expires INTEGER, body TEXT NOT NULL);
    CREATE UNIQUE INDEX IF NOT EXISTS ${index('id')} ON ${name} (partition, id);
    CREATE INDEX IF NOT EXISTS ${index('creation')} ON ${name} (partition);
    CREATE INDEX IF NOT EXISTS ${index('seq')} ON ${name} (seq);
    CREATE INDEX IF NOT EXISTS ${index('expiry')} ON ${name} (expires) WHERE expires IS NOT NULL;`);
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const find = prepare(`SELECT * FROM ${name} WHERE partition = ? AND id = ?`);
  const put = prepare(`
    INSERT INTO ${name} (rid, partition, id, etag, seq, expires, body) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (rid) DO UPDATE
    SET etag = excluded.etag, seq = excluded.seq, expires = excluded.expires, body = excluded.body`);
  const remove = prepare(`DELETE FROM ${name} WHERE rid = ?`);
  const dropExpired = prepare(`DELETE FROM ${name} WHERE expires <= ?`);
  let sweptAt = -1;
  const indexed = new Set<string>();
  return {
    name,
    lastSeq: () => Number(database.prepare(`SELECT max(seq) AS seq FROM ${name}`).get()?.['seq'] ?? 0),
    find: (partition, id) => find.get(partition, id) as Row | undefined,
    put: (row) => void put.run(row.rid, row.partition, row.id, row.etag, row.seq, row.expires, row.body),
    remove: (rid) => void remove.run(rid),
    dropExpired(second) {
      if (second === sweptAt) return;
      dropExpired.run(second);
      sweptAt = second;
    },
    prepare,
    index(purpose, columns) {
      if (indexed.has(purpose)) return;
      database.exec(`CREATE INDEX IF NOT EXISTS ${index(purpose)} ON ${name} (${columns.join(', ')})`);
      indexed.add(purpose);
    },
    rows: (sql, values) => prepare(sql).iterate(...values),
  };
}
