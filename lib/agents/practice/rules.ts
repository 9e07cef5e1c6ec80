import { hasAttention, nextWorkingMoment } from '../../domain/delivery.ts';
import { DAY } from '../../domain/durations.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Thresholds } from '../../domain/policy.ts';
import type { PracticeItem } from '../../domain/practice/items.ts';
import type { PracticeCard, Recalled } from '../../domain/practice-card.ts';
import { STRENGTH } from '../../domain/skill-estimate/constants.ts';
import { gapTo, levelOf, type Learner, type Skill } from '../../domain/skill.ts';

/** Must still fit the budget: this reminder and one delivery. */
const AND_ONE_MORE = 2;
/** Days past due after which an item is dropped. */
const LET_GO_DAYS = 42;

/** What somebody received, and what there is to recall of it. */
export interface Received {
  items: readonly PracticeItem[];
  skill: Skill;
  target: number;
  /** Epoch milliseconds. */
  deliveredAt: number;
  /** They put it off: nothing of it is asked before then. */
  laterAt?: number;
}

/** An item with the moment from which it should be recalled; a first time comes the day after it was read. */
export interface Scheduled {
  item: PracticeItem;
  dueAt: number;
  card?: PracticeCard;
}

/**
 * Everything that somebody still practises, the longest due first: nothing where the gap is outgrown, they said no, or
 * let it lie for weeks.
 */
export function scheduled(
  learner: Learner,
  received: readonly Received[],
  thresholds: Pick<Thresholds, 'noticeableGap' | 'recheckUncertainty'>,
  at: number,
): Scheduled[] {
  const { practice } = learner.learning;
  if (practice?.optedOut) return [];
  const cards = practice?.cards ?? {};
  return received
    .filter(({ skill, target }) => {
      const level = levelOf(learner, skill, target, thresholds, at);
      return level === undefined || gapTo(target, level) >= thresholds.noticeableGap;
    })
    .flatMap(({ items, deliveredAt, laterAt = 0 }) =>
      items.map((item) => {
        const card = cards[item.itemId];
        const due = card?.due ?? deliveredAt + DAY;
        return { item, dueAt: Math.max(due, laterAt), ...(card ? { card } : {}) };
      }),
    )
    .filter(({ dueAt }) => at - dueAt < LET_GO_DAYS * DAY)
    .toSorted((a, b) => a.dueAt - b.dueAt || a.item.itemId.localeCompare(b.item.itemId));
}

export const dueNow = (all: readonly Scheduled[], at: number): Scheduled[] =>
  all.filter(({ dueAt }) => dueAt <= at);

export type Reminder =
  'remind' | 'reminded-now' | 'nothing-due' | 'told-lately' | 'outside-hours' | 'no-attention-left';

/** Whether to tell somebody now that something is due. */
export function reminderFor(
  learner: Learner,
  all: readonly Scheduled[],
  thresholds: Thresholds,
  at: number,
): Reminder {
  const { person } = learner;
  const { practice } = learner.learning;
  if (practice?.remindedAt === at) return 'reminded-now';
  if (!person || dueNow(all, at).length === 0) return 'nothing-due';
  if (practice?.remindedAt !== undefined && at - practice.remindedAt < thresholds.practiceNoticeDays * DAY)
    return 'told-lately';
  if (nextWorkingMoment(at, person.timeZone, person.workingHours) !== at) return 'outside-hours';
  return hasAttention(learner, thresholds, at, AND_ONE_MORE) ? 'remind' : 'no-attention-left';
}

/** Levels below the target at which each answer puts somebody. */
const below: Record<Recalled, number> = { again: 2, hard: 0.5, good: 0, easy: 0 };

/**
 * What an answer says about the skill: little, because people grade themselves and recalling a fact is not the skill.
 */
export const evidenceIn = (
  { item, card }: Scheduled,
  recalled: Recalled,
  facts: { personId: string; target: number; at: number },
): Evidence => ({
  // A card's count of answers names the answer, so that the same one cannot count twice.
  id: `recall.${item.itemId}.${(card?.reps ?? 0) + 1}`,
  personId: facts.personId,
  skillId: item.skillId,
  source: 'recall',
  givenFor: 'learning',
  strength: STRENGTH.recall,
  at: facts.at,
  level: Math.max(0, facts.target - below[recalled]),
});
