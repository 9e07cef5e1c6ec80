import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { transaction } from '../../shared/transaction.ts';
import type { Action, HistoryEvent } from './history.ts';

export type RuntimeStatus = 'Pending' | 'Running' | 'Completed' | 'Failed' | 'Terminated';

/** Attempts of one task with retry; `attempt` counts from 1. */
export interface Retry {
  attempt: number;
  action: Action;
}

/** What a task id still waits for. */
export interface OpenTask {
  kind: 'activity' | 'timer' | 'sub-orchestration';
  retry?: Retry;
  /** A timer that the flow made: its place among the orchestrator's actions. */
  position?: number;
  /** A piece of a timer that was too long for the store: when the whole of it is over. */
  until?: number;
}

export interface Instance {
  id: string;
  name: string;
  /** Counts the times this id was started or continued as new; completions of an earlier generation are stale. */
  generation: number;
  status: RuntimeStatus;
  /** JSON text, or null without input. */
  input: string | null;
  output: unknown;
  customStatus: unknown;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
  parent?: { id: string; generation: number; taskId: number };
  /** How far the orchestrator's actions were carried out. */
  placed: number;
  nextId: number;
  open: Record<string, OpenTask>;
}

/** An event on its way to an instance; without a generation it is meant for whichever one is running. */
export interface Message {
  seq: number;
  generation: number | null;
  event: HistoryEvent;
}

export interface ScheduledActivity {
  instance: string;
  generation: number;
  taskId: number;
  name: string;
  /** JSON text, or null without input. */
  input: string | null;
}

export interface DueTimer {
  instance: string;
  generation: number;
  taskId: number;
  /** When it fires, which may be a little before the moment it was made for. */
  due: number;
  fireAt: number;
}

export type DurableStore = ReturnType<typeof openDurableStore>;

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS instances (id TEXT PRIMARY KEY, created INTEGER, document TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS history (instance TEXT, place INTEGER, event TEXT, PRIMARY KEY (instance, place)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS inbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT, generation INTEGER, event TEXT);
  CREATE INDEX IF NOT EXISTS inbox_instance ON inbox (instance, seq);
  CREATE TABLE IF NOT EXISTS activities (instance TEXT, generation INTEGER, task INTEGER, name TEXT, input TEXT,
    PRIMARY KEY (instance, generation, task)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS timers (instance TEXT, generation INTEGER, task INTEGER, due INTEGER, fire_at INTEGER,
    PRIMARY KEY (instance, generation, task)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS timers_due ON timers (due);`;

/**
 * Everything durable, in one SQLite file (or `:memory:`); what happens inside `transaction` happens wholly or not at
 * all.
 */
export function openDurableStore(file: string) {
  const db = new DatabaseSync(file);
  db.exec(schema);
  type Values = SQLInputValue[];
  const write = (text: string) => {
    const statement = db.prepare(text);
    return (...values: Values) => Number(statement.run(...values).changes);
  };
  const read = <Row>(text: string) => {
    const statement = db.prepare(text);
    return (...values: Values) => statement.all(...values) as Row[];
  };
  const save = write('INSERT OR REPLACE INTO instances VALUES (?, ?, ?)');
  const one = read<{ document: string }>('SELECT document FROM instances WHERE id = ?');
  const all = read<{ document: string }>('SELECT document FROM instances ORDER BY created, id');
  const forget = write('DELETE FROM instances WHERE id = ?');
  const history = read<{ event: string }>('SELECT event FROM history WHERE instance = ? ORDER BY place');
  const length = read<{ length: number }>('SELECT count(*) AS length FROM history WHERE instance = ?');
  const append = write('INSERT INTO history VALUES (?, ?, ?)');
  const clearHistory = write('DELETE FROM history WHERE instance = ?');
  const post = write('INSERT INTO inbox (instance, generation, event) VALUES (?, ?, ?)');
  const inbox = read<Omit<Message, 'event'> & { event: string }>(
    'SELECT seq, generation, event FROM inbox WHERE instance = ? ORDER BY seq',
  );
  const consume = write('DELETE FROM inbox WHERE seq = ?');
  const clearInbox = write('DELETE FROM inbox WHERE instance = ?');
  const waiting = read<{ instance: string }>(
    'SELECT instance FROM inbox GROUP BY instance ORDER BY min(seq)',
  );
  const schedule = write('INSERT INTO activities VALUES (?, ?, ?, ?, ?)');
  const finish = write('DELETE FROM activities WHERE instance = ? AND generation = ? AND task = ?');
  const unfinished = read<{ latest: number | null }>(
    'SELECT max(generation) AS latest FROM activities WHERE instance = ?',
  );
  const setTimer = write('INSERT INTO timers VALUES (?, ?, ?, ?, ?)');
  const stopTimer = write('DELETE FROM timers WHERE instance = ? AND generation = ? AND task = ?');
  const clearTimers = write('DELETE FROM timers WHERE instance = ?');
  const nextDue = read<{ due: number | null }>('SELECT min(due) AS due FROM timers');
  const parsed = ({ document }: { document: string }) => JSON.parse(document) as Instance;

  return {
    transaction: (work: () => void): void => transaction(db, work),
    instance: (id: string): Instance | undefined => one(id).map(parsed)[0],
    /** All instances, oldest first. */
    instances: () => all().map(parsed),
    save: (instance: Instance) => save(instance.id, instance.createdAt, JSON.stringify(instance)),
    forget: (id: string) => [forget, clearHistory, clearInbox, clearTimers].forEach((clear) => clear(id)),
    /** JSON texts of the history, first event first. */
    history: (id: string) => history(id).map(({ event }) => event),
    appendHistory(id: string, events: readonly HistoryEvent[]): void {
      const before = length(id)[0]?.length ?? 0;
      events.forEach((event, index) =>
        append(id, before + index, JSON.stringify({ ...event, IsPlayed: true })),
      );
    },
    clearHistory,
    post: (id: string, generation: number | null, event: HistoryEvent) =>
      post(id, generation, JSON.stringify(event)),
    inbox: (id: string): Message[] =>
      inbox(id).map((row) => ({ ...row, event: JSON.parse(row.event) as HistoryEvent })),
    consume: (numbers: readonly number[]) => numbers.forEach((seq) => consume(seq)),
    clearInbox,
    /** Instances with a message in the inbox, longest waiting first. */
    waiting: () => waiting().map(({ instance }) => instance),
    schedule: (a: ScheduledActivity) => schedule(a.instance, a.generation, a.taskId, a.name, a.input),
    /** False when the activity had been finished before. */
    finish: (a: ScheduledActivity) => finish(a.instance, a.generation, a.taskId) === 1,
    /** The latest generation of `id` that still has an activity to finish; 0 without one. */
    unfinishedGeneration: (id: string) => unfinished(id)[0]?.latest ?? 0,
    activities: read<ScheduledActivity>(
      'SELECT instance, generation, task AS taskId, name, input FROM activities',
    ),
    setTimer: (t: DueTimer) => setTimer(t.instance, t.generation, t.taskId, t.due, t.fireAt),
    stopTimer: (t: Omit<DueTimer, 'due' | 'fireAt'>) => stopTimer(t.instance, t.generation, t.taskId),
    clearTimers,
    /** Timers due at the given time. */
    dueTimers: read<DueTimer>(
      'SELECT instance, generation, task AS taskId, due, fire_at AS fireAt FROM timers WHERE due <= ? ORDER BY due, instance, task',
    ),
    nextDue: () => nextDue()[0]?.due ?? undefined,
  };
}
