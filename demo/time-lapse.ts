import { DAY, HOUR } from '../lib/domain/milliseconds.ts';
import type { Stack } from '../local/stack.ts';

const POLL_MS = 50;
/** Quiet this many polls in a row is quiet: what passes from one process to another is seen by neither for a moment. */
const QUIET_POLLS = 4;
const LIMIT_MS = 300_000;
/** Longer than a lock of Service Bus lasts (one minute), and than an activity's first pauses. */
const FINISHED_WITHIN_MS = 300_000;

/** Waits until nothing is running anywhere. */
export async function settle(stack: Stack): Promise<void> {
  const until = Date.now() + LIMIT_MS;
  for (let quiet = 0; quiet < QUIET_POLLS;) {
    if (Date.now() > until)
      throw new Error(
        `The stack did not come to rest within ${LIMIT_MS / 1_000} s; see host.log in ${stack.stateDir}.`,
      );
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    quiet = (await stack.status()).idle ? quiet + 1 : 0;
  }
}

/** When the timers that look once a day have looked; beside the hour, at which much falls due by the second. */
const MORNING = 5.5 * HOUR;
/** When people at their first office are at work, for a story in which little else falls due by day. */
export const AT_WORK = 13.5 * HOUR;
const next = (hour: number, now: number): number => (Math.floor((now - hour) / DAY) + 1) * DAY + hour;

/**
 * Lets time pass until `at`: whenever nothing is running, every clock jumps to the next moment at which something is
 * due, and never over a morning: a need is found on the day on which it can be, whatever else is due around it. Before
 * each jump `whenQuiet` may answer what waits for a human, because time must not run out on a question nobody saw; it
 * answers when a human comes back to the next one, and no jump passes that. Timers that a jump passes over several
 * times fire once, as they do after a Functions host was down.
 *
 * @param hours of each day, beside the morning, over which no jump goes, ms
 */
export async function passTime(
  stack: Stack,
  at: number,
  whenQuiet: () => Promise<number | undefined>,
  hours: readonly number[] = [],
): Promise<void> {
  for (;;) {
    await settle(stack);
    const back = (await whenQuiet()) ?? at;
    if (stack.now() >= at) return;
    const { nextDue = at } = await stack.status();
    const looks = [MORNING, ...hours].map((hour) => next(hour, stack.now()));
    await stack.shiftTo(Math.min(at, Math.max(Math.min(nextDue, back, ...looks), stack.now() + 1)));
  }
}

/**
 * Waits until what was set going has come to its end. A few minutes pass, in which the lock that a crash left on a
 * message runs out, and the pause before a repeated attempt.
 */
export const finish = (stack: Stack): Promise<void> =>
  passTime(stack, stack.now() + FINISHED_WITHIN_MS, () => Promise.resolve(undefined));
