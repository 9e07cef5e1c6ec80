import { dayOf } from '../sample/days.ts';
import { DAY, type Life } from '../sample/life.ts';
import type { Stack } from '../local/stack.ts';
import type { Doors } from './doors.ts';
import { passGates, type Answer, type Decider } from './gates.ts';
import type { Pace } from './pace.ts';
import { reachedIn } from './reached-in.ts';
import { sendAll } from './send-all.ts';
import type { Tell } from './act.ts';
import { tenantRecords } from './tenant-records.ts';
import { finish, passTime, settle } from './time-lapse.ts';

/** Days in one call of time: what the company's systems send in them arrives together at their end. */
const STRIDE = 3;

export interface Living {
  life: Life;
  stack: Stack;
  feeds: Doors;
  lead: Doors;
  decide: Decider;
  answer: Answer;
  stand: Pace['stand'];
  progress: Tell;
  /** Hours over which no jump of the clock goes, beside the morning; `passTime`. */
  hours?: readonly number[];
}

/**
 * Lets the days pass from one to another, with the systems sending and humans deciding; answers how much the systems
 * sent.
 */
export async function liveThrough(
  { life, stack, feeds, lead, decide, answer, stand, progress, hours }: Living,
  from: number,
  to: number,
): Promise<number> {
  let sent = 0;
  for (let day = from; day < to; day += STRIDE) {
    const until = Math.min(to, day + STRIDE);
    progress(`day ${day + 1} of ${to}`);
    await passTime(
      stack,
      life.start + until * DAY,
      async () => {
        for (;;) {
          const { answered, next } = await passGates(lead, decide, answer, stack.now());
          const { stood, next: stands } = await stand(stack.now());
          if (answered === 0 && !stood) return Math.min(next ?? Infinity, stands);
          await settle(stack);
        }
      },
      hours,
    );
    const known = reachedIn(await tenantRecords(stack.ports), life.company);
    const days = Array.from({ length: until - day }, (_, i) => dayOf(life, day + i, known));
    const signals = days.flatMap((one) => one.signals);
    const statements = days.flatMap((one) => one.statements);
    await sendAll({ signals, statements }, { feeds, stack, key: `story-day-${day}` });
    sent += signals.length + statements.length;
  }
  await finish(stack);
  return sent;
}
