import { z } from 'zod';
import { hasAttention } from '../domain/delivery/attention.ts';
import { isWorkingMoment, ownDayOf, USUAL_HOURS } from '../domain/delivery/working-hours.ts';
import type { PersonId } from '../domain/ids.ts';
import { DAY } from '../domain/milliseconds.ts';
import type { Learner } from '../domain/person/learner.ts';
import { hasLeft } from '../domain/person/learner-status.ts';
import { waiterKeyOf } from '../domain/person/pseudonym.ts';
import { daysToldOn, isTheirOwn, lately, untold } from '../domain/waiting.ts';
import { mayStand, performOnce, recordedOf } from '../effects.ts';
import { isObserving } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import { step, type Call } from '../step.ts';
import { wordsFor } from '../words-for.ts';
import { reachOne } from './notify-within-budget.ts';
import { whatWaits, type Waiting } from './what-waits.ts';
import { noticeThatWaits } from './what-waits-in-words.ts';

/**
 * Tells people that something waits for them, once, in their working hours, at most one line a day of theirs whatever
 * it is. The
 * line says which kind of thing it is and how to open it: a feed is shown on screens that others look at. Work: what
 * waits. Without `agent`: each kind is gathered only while its own agent is in use.
 */
export const tellWhatWaits = step({
  name: 'tell-what-waits',
  input: z.strictObject({}),
  async run(_input, ports, call) {
    const { notices } = ports.channels;
    const counts = { told: 0, notReached: 0 };
    if ((await isObserving(notices)) || (await notices.stop?.())) return counts;
    const waiting = await Array.fromAsync(whatWaits(ports, call));
    const failures: unknown[] = [];
    for (const [personId, own] of Map.groupBy(waiting, ({ personId: id }) => id))
      try {
        const outcome = await tellOne(personId, own, ports, call);
        if (outcome) counts[outcome] += 1;
      } catch (error) {
        failures.push(error);
      }
    // What fails for one keeps nobody else from theirs, and is seen all the same.
    if (failures.length > 0) throw new AggregateError(failures, 'What waits could not be told to everybody.');
    return counts;
  },
});

async function tellOne(
  personId: PersonId,
  own: readonly Waiting[],
  ports: Ports,
  call: Call,
): Promise<'told' | 'notReached' | undefined> {
  const { at } = call;
  const recent = lately(own, at);
  const learner = recent.length === 0 ? undefined : await atWorkNow(personId, ports, at);
  if (!learner) return undefined;
  const dayOf = (moment: number): number => ownDayOf(moment, learner.person ?? USUAL_HOURS);
  const today = dayOf(at);
  const earlier = untold(recent, undefined, today, dayOf);
  if (earlier.length === 0) return undefined;
  // Whoever objects has none.
  const key = await ports.learners.raterKey('record-keeping', personId);
  if (key === undefined) return undefined;
  const once = wordOn(today, key, call);
  // Whom it could not reach is tried again on another day, and finds it in the chat until then.
  if (await recordedOf(ports.effects, once, PART)) return undefined;
  const toldOn = await toldLast(daysToldOn(earlier, today, dayOf), key, ports, call);
  const due = await holding(untold(earlier, toldOn, today, dayOf));
  if (due.length === 0) return undefined;
  const daysAgo = toldOn === undefined ? undefined : today - toldOn;
  if (due.every(isTheirOwn) && !(await hasRoom(learner, daysAgo, ports, at))) return undefined;
  const text = noticeThatWaits(due, await wordsFor(personId, ports));
  const notice = { personIds: [personId], text, inChat: true as const };
  const tell = async () => {
    await performOnce(ports.effects, ports.channels.notices, once, notice, PART);
  };
  return (await reachOne(tell, undefined, ports, call)) ? 'told' : 'notReached';
}

const PART = 'notice';

/** What is listed for humans says that on a day of somebody’s something was told, and neither to whom nor of what. */
const wordOn = (day: number, key: string, { at }: Pick<Call, 'at'>): Call => ({
  at,
  instanceId: `waits-${waiterKeyOf(key, new Date(day * DAY).toISOString().slice(0, 10))}`,
  step: 'told',
});

/** The day on which somebody was told last; of what may have been written over there nothing is written again. */
async function toldLast(
  days: readonly number[],
  key: string,
  { effects }: Pick<Ports, 'effects'>,
  call: Call,
): Promise<number | undefined> {
  for (const day of days) if (await mayStand(effects, wordOn(day, key, call), PART)) return day;
  return undefined;
}

/** Of these, what waits still. */
async function holding(due: readonly Waiting[]): Promise<Waiting[]> {
  const still = await Promise.all(due.map(async (one) => (((await one.holds?.()) ?? true) ? [one] : [])));
  return still.flat();
}

/** Whether one line more stays inside their budget of attention, with the last of these lines. */
async function hasRoom(
  learner: Learner,
  daysAgo: number | undefined,
  { registers }: Pick<Ports, 'registers'>,
  at: number,
): Promise<boolean> {
  const { thresholds } = await registers.policy();
  const isLately = daysAgo !== undefined && daysAgo < thresholds.attentionDays;
  return hasAttention(learner, thresholds, at, isLately ? 2 : 1);
}

/** Somebody who is here, of the people whom the layer tells anything, and at work at this moment. */
async function atWorkNow(
  personId: PersonId,
  { learners, registers }: Pick<Ports, 'learners' | 'registers'>,
  at: number,
): Promise<Learner | undefined> {
  if (!(await learners.inScope(personId))) return undefined;
  const { value: learner } = await learners.read('record-keeping', personId);
  const { calendar } = await registers.policy();
  const isThere = !hasLeft(learner) && isWorkingMoment(at, learner.person ?? USUAL_HOURS, calendar);
  return isThere ? learner : undefined;
}
