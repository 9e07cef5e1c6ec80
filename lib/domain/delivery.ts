import { Temporal } from 'temporal-polyfill';
import { DAY } from './durations.ts';
import type { Person } from './person.ts';
import type { Thresholds } from './policy.ts';
import type { Learner, Learning } from './skill.ts';

type Attended = Pick<Learner, 'participations'> & { learning: Pick<Learning, 'practice'> };
type Budget = Pick<Thresholds, 'attentionItems' | 'attentionDays'>;

/** What is left of the person's attention budget, 0–1. */
export const attentionLeft = (learner: Attended, budget: Budget, at: number): number =>
  budget.attentionItems === 0
    ? 0
    : Math.max(0, 1 - attentionTaken(learner, budget, at) / budget.attentionItems);

/**
 * Whether one more item now stays inside the person's attention budget.
 * @param room how many more items should fit
 */
export const hasAttention = (learner: Attended, budget: Budget, at: number, room = 1): boolean =>
  attentionTaken(learner, budget, at) + room <= budget.attentionItems;

/** Items that the person met in the days of the budget; a word about practice is one too. */
function attentionTaken(
  { participations, learning: { practice } }: Attended,
  { attentionDays }: Budget,
  at: number,
): number {
  const met = [...Object.values(participations).map(({ deliveredAt }) => deliveredAt), practice?.remindedAt];
  return met.filter((moment) => moment !== undefined && at - moment < attentionDays * DAY).length;
}

/** Of somebody whom no workforce feed knows: in UTC, from the hour to the hour. */
export const USUAL_HOURS = { timeZone: 'UTC', workingHours: { from: 9, to: 17 } } as const;

/**
 * The next working moment at or after `at` in a time zone, as epoch milliseconds: Monday to Friday, between the given
 * hours, which lie around midnight where `from` is later than `to`. Wall-clock arithmetic, so that 09:00 stays 09:00
 * when the clocks change.
 */
export function nextWorkingMoment(
  at: number,
  timeZone: string,
  { from, to }: Person['workingHours'],
): number {
  let moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const { hour } = moment;
  const isWithin = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  if (moment.dayOfWeek <= 5 && isWithin) return at;
  if (moment.dayOfWeek > 5 || hour >= from) moment = moment.add({ days: 1 });
  while (moment.dayOfWeek > 5) moment = moment.add({ days: 1 });
  return moment.withPlainTime({ hour: from }).epochMilliseconds;
}
