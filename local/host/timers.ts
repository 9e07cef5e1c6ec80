import type { DatabaseSync } from 'node:sqlite';
import { Cron } from 'croner';
import type { AppFunction } from './core.ts';
import type { Invoker } from './invocation.ts';

export class BadSchedule extends Error {
  override name = 'BadSchedule';
}

interface Timer {
  fn: AppFunction;
  cron: Cron;
  /** When it ran last, if ever, and when it runs next (ms). */
  last: number | null;
  next: number;
  running: boolean;
}

const iso = (time: number | null) => new Date(time ?? 0).toISOString();

function schedule({ name, trigger }: AppFunction): Cron {
  const expression = String(trigger['schedule']);
  try {
    return new Cron(expression, { timezone: 'UTC', paused: true, mode: '6-part' });
  } catch (cause) {
    throw new BadSchedule(`${name}: "${expression}" is not a six-field NCRONTAB schedule.`, { cause });
  }
}

/**
 * Runs timer functions when they are due. Last and next occurrence are kept in `db`, so that one missed while the host
 * was down runs when it is up again; several missed ones run once, past due.
 */
export function createTimers(
  functions: Iterable<AppFunction>,
  db: DatabaseSync,
  invoke: Invoker['invoke'],
  now: () => number,
) {
  // Kept where the process ends, as all else of the stack; waiting for the disk at every run takes a tenth of a story.
  db.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS cron (name TEXT PRIMARY KEY, schedule TEXT, last INTEGER, next INTEGER)`);
  const load = db.prepare('SELECT last, next FROM cron WHERE name = ? AND schedule = ?');
  const save = db.prepare('INSERT OR REPLACE INTO cron VALUES (?, ?, ?, ?)');
  let starting = true;

  const after = (cron: Cron, time: number) => cron.nextRun(new Date(time))?.getTime() ?? Infinity;
  const keep = ({ fn, last, next }: Timer) => save.run(fn.name, String(fn.trigger['schedule']), last, next);
  const timers: Timer[] = [...functions]
    .filter(({ trigger }) => trigger.type === 'timerTrigger')
    .map((fn) => {
      const cron = schedule(fn);
      const kept = load.get(fn.name, String(fn.trigger['schedule'])) as
        Pick<Timer, 'last' | 'next'> | undefined;
      const timer = { fn, cron, running: false, ...(kept ?? { last: null, next: after(cron, now()) }) };
      if (!kept) keep(timer);
      return timer;
    });

  async function fire(timer: Timer, isPastDue: boolean): Promise<void> {
    timer.running = true;
    const at = now();
    const next = after(timer.cron, at);
    const status = { Last: iso(timer.last), Next: iso(next), LastUpdated: iso(at) };
    const data = { Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: isPastDue };
    // The failure is in the log; a timer that failed waits for its next occurrence.
    await invoke({ fn: timer.fn, data: { json: JSON.stringify(data) } }).catch(() => undefined);
    Object.assign(timer, { last: at, next, running: false });
    keep(timer);
  }

  return {
    /** Starts what is due; to be called at start, when `nextDue` is reached and after the clock moved. */
    async wake(): Promise<void> {
      const late = starting;
      starting = false;
      const due = timers.filter(({ running, next }) => !running && next <= now());
      await Promise.all(due.map((timer) => fire(timer, late || after(timer.cron, timer.next) <= now())));
    },
    running: () => timers.filter(({ running }) => running).length,
    nextDue(): number | undefined {
      const times = timers.filter(({ running }) => !running).map(({ next }) => next);
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}
