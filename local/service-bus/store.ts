import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { transaction } from '../shared/transaction.ts';

/** One stored message. Times are milliseconds since the epoch on the stack's clock. */
export interface Row {
  sequence: number;
  /** Where it waits: a source, or the destination while it is scheduled. */
  entity: string;
  state: 'active' | 'deferred' | 'scheduled';
  messageId: string;
  payload: Uint8Array;
  /** JSON of the application properties that filters look at. */
  properties: string;
  /** JSON of the application properties that settling has added since. */
  changes: string;
  enqueuedAt: number;
  scheduledFor: number | null;
  expiresAt: number | null;
  deliveries: number;
  lockToken: string | null;
  lockedUntil: number | null;
  /** The entity in which it was dead-lettered. */
  deadLetteredBy: string | null;
}

const tables = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS message (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, state TEXT NOT NULL, messageId TEXT NOT NULL,
  payload BLOB NOT NULL, properties TEXT NOT NULL, changes TEXT NOT NULL DEFAULT '{}', enqueuedAt INTEGER NOT NULL,
  scheduledFor INTEGER, expiresAt INTEGER, deliveries INTEGER NOT NULL DEFAULT 0, lockToken TEXT, lockedUntil INTEGER,
  deadLetteredBy TEXT);
CREATE INDEX IF NOT EXISTS ready ON message (entity, sequence) WHERE state = 'active' AND lockToken IS NULL;
CREATE INDEX IF NOT EXISTS every ON message (entity, sequence);
CREATE UNIQUE INDEX IF NOT EXISTS lock ON message (lockToken) WHERE lockToken IS NOT NULL;
CREATE INDEX IF NOT EXISTS lockEnd ON message (lockedUntil) WHERE lockedUntil IS NOT NULL;
CREATE INDEX IF NOT EXISTS schedule ON message (scheduledFor) WHERE state = 'scheduled';
CREATE INDEX IF NOT EXISTS expiry ON message (expiresAt) WHERE expiresAt IS NOT NULL;
CREATE TABLE IF NOT EXISTS seen (
  entity TEXT NOT NULL, messageId TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (entity, messageId)) WITHOUT ROWID;
`;

const statements = {
  insert: `INSERT INTO message (entity, state, messageId, payload, properties, enqueuedAt, scheduledFor, expiresAt)
    VALUES (:entity, :state, :messageId, :payload, :properties, :enqueuedAt, :scheduledFor, :expiresAt)`,
  ready: `SELECT * FROM message WHERE entity = ? AND state = 'active' AND lockToken IS NULL ORDER BY sequence LIMIT ?`,
  peek: `SELECT * FROM message WHERE entity = ? AND sequence >= ? ORDER BY sequence LIMIT ?`,
  deferred: `SELECT * FROM message WHERE entity = ? AND sequence = ? AND state = 'deferred' AND lockToken IS NULL`,
  locked: `SELECT * FROM message WHERE lockToken = ? AND entity = ?`,
  lock: `UPDATE message SET lockToken = ?, lockedUntil = ?, deliveries = deliveries + 1 WHERE sequence = ?`,
  renew: `UPDATE message SET lockedUntil = ? WHERE sequence = ?`,
  unlock: `UPDATE message SET lockToken = NULL, lockedUntil = NULL, state = ?, changes = ? WHERE sequence = ?`,
  deadLetter: `UPDATE message SET entity = ?, state = 'active', lockToken = NULL, lockedUntil = NULL, expiresAt = NULL,
    changes = ?, deadLetteredBy = ? WHERE sequence = ?`,
  remove: `DELETE FROM message WHERE sequence = ?`,
  lapsed: `SELECT * FROM message WHERE lockedUntil <= ? ORDER BY sequence`,
  due: `SELECT * FROM message WHERE state = 'scheduled' AND scheduledFor <= ? ORDER BY scheduledFor, sequence`,
  expired: `SELECT * FROM message WHERE expiresAt <= ? AND lockToken IS NULL AND state <> 'scheduled'`,
  nextDue: `SELECT min(a) AS at FROM (SELECT min(lockedUntil) AS a FROM message WHERE lockedUntil IS NOT NULL
    UNION ALL SELECT min(scheduledFor) FROM message WHERE state = 'scheduled')`,
  nextExpiry: `SELECT min(expiresAt) AS at FROM message
    WHERE expiresAt IS NOT NULL AND lockToken IS NULL AND state <> 'scheduled'`,
  waiting: `SELECT 1 FROM message
    WHERE state = 'active' AND lockToken IS NULL AND deadLetteredBy IS NULL LIMIT 1`,
  seenAt: `SELECT at FROM seen WHERE entity = ? AND messageId = ?`,
  see: `INSERT OR REPLACE INTO seen (entity, messageId, at) VALUES (?, ?, ?)`,
  clearSeen: `DELETE FROM seen WHERE entity = ? AND at <= ?`,
};
type Statement = keyof typeof statements;

/** The messages in a SQLite file; a change is on disk when the call (or the outermost `atomically`) returns. */
export function openStore(file: string) {
  const database = new DatabaseSync(file);
  database.exec(tables);
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as Record<Statement, ReturnType<DatabaseSync['prepare']>>;

  return {
    rows: (statement: Statement, ...values: SQLInputValue[]) =>
      prepared[statement].all(...values) as unknown as Row[],
    row: (statement: Statement, ...values: SQLInputValue[]) =>
      prepared[statement].get(...values) as unknown as Row | undefined,
    time: (statement: 'nextDue' | 'nextExpiry' | 'seenAt', ...values: SQLInputValue[]) =>
      (prepared[statement].get(...values) as { at: number | null } | undefined)?.at ?? undefined,
    run: (statement: Statement, ...values: SQLInputValue[]) => void prepared[statement].run(...values),
    /** Stores a message and answers its sequence number. */
    insert: (
      row: Omit<Row, 'sequence' | 'changes' | 'deliveries' | 'lockToken' | 'lockedUntil' | 'deadLetteredBy'>,
    ) => Number(prepared.insert.run({ ...row }).lastInsertRowid),
    atomically: <Result>(work: () => Result): Result => transaction(database, work),
    close: () => database.close(),
  };
}
export type Store = ReturnType<typeof openStore>;
