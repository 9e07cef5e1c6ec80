import { metOfCohort } from '../cohort/state.ts';
import { DAY } from '../milliseconds.ts';
import { metOf } from '../programme/state.ts';
import type { Thresholds } from '../policy/policy.ts';
import type { Learner, Learning } from '../person/learner.ts';

type Attended = Pick<Learner, 'participations'> & { learning: Pick<Learning, 'practice' | 'measures'> };
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

/**
 * Items that the person met in the days of the budget; a word about practice is one too, and so is each module, and
 * being asked in a sample.
 */
function attentionTaken(
  { participations, learning: { practice, measures = {} } }: Attended,
  { attentionDays }: Budget,
  at: number,
): number {
  const items = Object.values(participations).flatMap(({ deliveredAt, programme, cohort }) => [
    deliveredAt,
    ...(programme ? metOf(programme) : []),
    ...(cohort ? metOfCohort(cohort) : []),
  ]);
  const met = [...items, practice?.remindedAt, ...Object.values(measures).map(({ askedAt }) => askedAt)];
  return met.filter((moment) => moment !== undefined && at - moment < attentionDays * DAY).length;
}
