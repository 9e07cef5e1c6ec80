import { DatabaseSync } from 'node:sqlite';
import { transaction } from '../shared/transaction.ts';
import type { Kinds } from './resources.ts';

export type Kind = keyof Kinds;

/** A thing of the tenant as it is kept. */
export interface Kept<T> {
  /** Number that no other thing has, in order of arrival: SharePoint's item ids and every paging token. */
  place: number;
  id: string;
  /** Grows with every change; etags are made of it. */
  version: number;
  body: T;
}

interface Row {
  place: number;
  id: string;
  version: number;
  body: string;
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS things (
    place INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,
    version INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id));
  CREATE TABLE IF NOT EXISTS writes (
    kind TEXT NOT NULL, key TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, key));`;

export type Shelf = ReturnType<typeof openShelf>;

/** Everything the tenant holds, in one file that survives kill -9. */
export function openShelf(file: string) {
  const database = new DatabaseSync(file);
  database.exec(schema);
  const select = database.prepare('SELECT place, id, version, body FROM things WHERE kind = ? AND id = ?');
  const selectAt = database.prepare(
    'SELECT place, id, version, body FROM things WHERE kind = ? AND place = ?',
  );
  const selectAll = database.prepare(
    'SELECT place, id, version, body FROM things WHERE kind = ? ORDER BY place',
  );
  const selectAfter = database.prepare(
    'SELECT place, id, version, body FROM things WHERE kind = ? AND place > ? ORDER BY place',
  );
  const size = database.prepare('SELECT count(*) AS n FROM things WHERE kind = ?');
  const mark = database.prepare(
    'SELECT count(*) AS n, max(place) AS last, sum(version) AS versions FROM things WHERE kind = ?',
  );
  const upsert = database.prepare(
    `INSERT INTO things (kind, id, version, body) VALUES (?, ?, 1, ?)
     ON CONFLICT (kind, id) DO UPDATE SET version = version + 1, body = excluded.body
     RETURNING place, id, version, body`,
  );
  const remove = database.prepare('DELETE FROM things WHERE kind = ? AND id = ?');
  const count = database.prepare(
    'INSERT INTO writes VALUES (?, ?, 1) ON CONFLICT (kind, key) DO UPDATE SET count = count + 1',
  );
  const counted = database.prepare('SELECT kind, key, count FROM writes ORDER BY kind, key');

  const kept = <K extends Kind>(kind: K, row: unknown): Kept<Kinds[K]> | undefined => {
    if (!row) return undefined;
    const { body, ...rest } = row as Row;
    return { ...rest, body: JSON.parse(body) as Kinds[K] };
  };
  const present = <K extends Kind>(kind: K, row: unknown): Kept<Kinds[K]> => {
    const thing = kept(kind, row);
    if (!thing) throw new Error(`The shelf lost a ${kind}.`);
    return thing;
  };

  return {
    read: <K extends Kind>(kind: K, id: string) => kept(kind, select.get(kind, id)),
    at: <K extends Kind>(kind: K, place: number) => kept(kind, selectAt.get(kind, place)),
    count: (kind: Kind): number => (size.get(kind) as { n: number }).n,
    /** Another one after every change of a thing of this kind. */
    markOf: (kind: Kind): string => JSON.stringify(mark.get(kind)),
    after: <K extends Kind>(kind: K, place: number) =>
      selectAfter.all(kind, place).map((row) => present(kind, row)),
    all: <K extends Kind>(kind: K) => selectAll.all(kind).map((row) => present(kind, row)),
    keep: <K extends Kind>(kind: K, id: string, body: Kinds[K]) =>
      present(kind, upsert.get(kind, id, JSON.stringify(body))),
    remove: (kind: Kind, id: string) => remove.run(kind, id).changes > 0,
    /** Counts a write under the key by which its writer knows it: more than one is a duplicate or a repeat. */
    countWrite: (kind: Kind, key: string) => void count.run(kind, key),
    writes: () => counted.all() as unknown as { kind: Kind; key: string; count: number }[],
    /** All of it or nothing. */
    together: <T>(work: () => T): T => transaction(database, work),
    close: () => database.close(),
  };
}
