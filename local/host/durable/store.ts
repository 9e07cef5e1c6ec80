import { DatabaseSync } from 'node:sqlite';
import type { Action, HistoryEvent } from './history.ts';

export type RuntimeStatus = 'Pending' | 'Running' | 'Completed' | 'Failed' | 'Terminated';

/** Attempts of one task with retry; `attempt` counts from 1. */
export interface Retry {
  attempt: number;
  action: Action;
}

/** What a task id still waits for. `position` is the place of a timer among the orchestrator's actions. */
export interface OpenTask {
  kind: 'activity' | 'timer' | 'sub-orchestration';
  retry?: Retry;
  position?: number;
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
  due: number;
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
  CREATE TABLE IF NOT EXISTS timers (instance TEXT, generation INTEGER, task INTEGER, due INTEGER,
    PRIMARY KEY (instance, generation, task)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS timers_due ON timers (due);`;

/** Everything durable, in one SQLite file (or `:memory:`); what happens inside `transaction` happens wholly or not at all. */
export function openDurableStore(file: string) {
  const db = new DatabaseSync(file);
  db.exec(schema);
  const sql = {
    instance: db.prepare('SELECT document FROM instances WHERE id = ?'),
    instances: db.prepare('SELECT document FROM instances ORDER BY created, id'),
    save: db.prepare('INSERT OR REPLACE INTO instances VALUES (?, ?, ?)'),
    forget: db.prepare('DELETE FROM instances WHERE id = ?'),
    history: db.prepare('SELECT event FROM history WHERE instance = ? ORDER BY place'),
    place: db.prepare('SELECT count(*) AS n FROM history WHERE instance = ?'),
    append: db.prepare('INSERT INTO history VALUES (?, ?, ?)'),
    clearHistory: db.prepare('DELETE FROM history WHERE instance = ?'),
    post: db.prepare('INSERT INTO inbox (instance, generation, event) VALUES (?, ?, ?)'),
    inbox: db.prepare('SELECT seq, generation, event FROM inbox WHERE instance = ? ORDER BY seq'),
    consume: db.prepare('DELETE FROM inbox WHERE seq = ?'),
    clearInbox: db.prepare('DELETE FROM inbox WHERE instance = ?'),
    waiting: db.prepare('SELECT instance FROM inbox GROUP BY instance ORDER BY min(seq)'),
    schedule: db.prepare('INSERT INTO activities VALUES (?, ?, ?, ?, ?)'),
    finish: db.prepare('DELETE FROM activities WHERE instance = ? AND generation = ? AND task = ?'),
    unfinished: db.prepare('SELECT max(generation) AS latest FROM activities WHERE instance = ?'),
    activities: db.prepare('SELECT instance, generation, task AS taskId, name, input FROM activities'),
    setTimer: db.prepare('INSERT INTO timers VALUES (?, ?, ?, ?)'),
    stopTimer: db.prepare('DELETE FROM timers WHERE instance = ? AND generation = ? AND task = ?'),
    clearTimers: db.prepare('DELETE FROM timers WHERE instance = ?'),
    due: db.prepare(
      'SELECT instance, generation, task AS taskId, due FROM timers WHERE due <= ? ORDER BY due, instance, task',
    ),
    nextDue: db.prepare('SELECT min(due) AS due FROM timers'),
  };
  const parsed = (row: Record<string, unknown>) => JSON.parse(row['document'] as string) as Instance;

  return {
    transaction(work: () => void): void {
      db.exec('BEGIN IMMEDIATE');
      try {
        work();
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    instance(id: string): Instance | undefined {
      const row = sql.instance.get(id);
      return row && parsed(row);
    },
    /** All instances, oldest first. */
    instances: () => sql.instances.all().map(parsed),
    save: (instance: Instance) =>
      void sql.save.run(instance.id, instance.createdAt, JSON.stringify(instance)),
    forget(id: string): void {
      for (const statement of [sql.forget, sql.clearHistory, sql.clearInbox, sql.clearTimers])
        statement.run(id);
    },
    /** JSON texts of the history, first event first. */
    history: (id: string) => sql.history.all(id).map((row) => row['event'] as string),
    appendHistory(id: string, events: readonly HistoryEvent[]): void {
      let place = sql.place.get(id)?.['n'] as number;
      for (const event of events) sql.append.run(id, place++, JSON.stringify({ ...event, IsPlayed: true }));
    },
    clearHistory: (id: string) => void sql.clearHistory.run(id),
    post: (id: string, generation: number | null, event: HistoryEvent) =>
      void sql.post.run(id, generation, JSON.stringify(event)),
    inbox: (id: string): Message[] =>
      sql.inbox.all(id).map((row) => ({
        seq: row['seq'] as number,
        generation: row['generation'] as number | null,
        event: JSON.parse(row['event'] as string) as HistoryEvent,
      })),
    consume: (seqs: readonly number[]) => seqs.forEach((seq) => sql.consume.run(seq)),
    clearInbox: (id: string) => void sql.clearInbox.run(id),
    /** Instances with a message in the inbox, longest waiting first. */
    waiting: () => sql.waiting.all().map((row) => row['instance'] as string),
    schedule: (a: ScheduledActivity) =>
      void sql.schedule.run(a.instance, a.generation, a.taskId, a.name, a.input),
    /** False when the activity had been finished before. */
    finish: (a: ScheduledActivity) => sql.finish.run(a.instance, a.generation, a.taskId).changes === 1,
    /** The latest generation of `id` that still has an activity to finish; 0 without one. */
    unfinishedGeneration: (id: string) => (sql.unfinished.get(id)?.['latest'] ?? 0) as number,
    activities: () => sql.activities.all() as unknown as ScheduledActivity[],
    setTimer: (t: DueTimer) => void sql.setTimer.run(t.instance, t.generation, t.taskId, t.due),
    stopTimer: (t: Omit<DueTimer, 'due'>) => void sql.stopTimer.run(t.instance, t.generation, t.taskId),
    clearTimers: (id: string) => void sql.clearTimers.run(id),
    dueTimers: (now: number) => sql.due.all(now) as unknown as DueTimer[],
    nextDue: () => (sql.nextDue.get()?.['due'] ?? undefined) as number | undefined,
    close: () => db.close(),
  };
}
