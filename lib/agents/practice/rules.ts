import { hasAttention } from '../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { DAY } from '../../domain/milliseconds.ts';
import type { Evidence } from '../../domain/signal/evidence.ts';
import type { Policy, Thresholds } from '../../domain/policy/policy.ts';
import type { PracticeItem } from '../../domain/practice/items.ts';
import type { RecallState, Recalled } from '../../domain/person/recall-state.ts';
import { STRENGTH } from '../../domain/skill-estimate/constants.ts';
import { gapTo, levelOf } from '../../domain/skill/believed.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';

/** Must still fit the budget: this reminder and one delivery. */
const AND_ONE_MORE = 2;
/** Days past due after which an item is dropped. */
const LET_GO_DAYS = 42;

/** What somebody received, and what there is to recall of it. */
export interface Received {
  items: readonly PracticeItem[];
  skill: Skill;
  target: number;
  /** When they said that they finished it, or their system of learning did; epoch milliseconds. */
  finishedAt: number | undefined;
  /** They put it off: nothing of it is asked before then. */
  laterAt: number | undefined;
}

/** An item that somebody may practise, with what is remembered of it. */
export interface Practised {
  item: PracticeItem;
  card?: RecallState;
}

/** One with the moment from which it should be recalled; a first time comes the day after they learned from it. */
export interface Scheduled extends Practised {
  dueAt: number;
}

/** Of what somebody received, what they still practise: nothing where the gap is outgrown, or they said no. */
export function practised(
  learner: Learner,
  received: readonly Received[],
  thresholds: Pick<Thresholds, 'noticeableGap' | 'recheckUncertainty'>,
  at: number,
): (Received & { those: Practised[] })[] {
  const { practice } = learner.learning;
  if (practice?.optedOut) return [];
  const cards = practice?.cards ?? {};
  return received
    .filter(({ skill, target }) => {
      const level = levelOf(learner, skill, target, thresholds, at);
      return level === undefined || gapTo(target, level) >= thresholds.noticeableGap;
    })
    .map((one) => ({
      ...one,
      those: one.items.map((item) => {
        const card = cards[item.itemId];
        return { item, ...(card ? { card } : {}) };
      }),
    }));
}

/**
 * What of it is to be recalled, the longest due first: only of what they learned from, so that nobody is asked for what
 * they never read, and nothing that they let lie for weeks.
 */
export const scheduled = (all: ReturnType<typeof practised>, at: number): Scheduled[] =>
  all
    .flatMap((one) => {
      const from = learnedAt(one);
      if (from === undefined) return [];
      return one.those.map((item) => ({
        ...item,
        dueAt: Math.max(item.card?.due ?? from + DAY, one.laterAt ?? 0),
      }));
    })
    .filter(({ dueAt }) => at - dueAt < LET_GO_DAYS * DAY)
    .toSorted((a, b) => a.dueAt - b.dueAt || a.item.itemId.localeCompare(b.item.itemId));

/** When they finished it, or else first answered one of its questions; undefined where they did neither. */
function learnedAt({
  finishedAt,
  those,
}: Pick<Received, 'finishedAt'> & { those: readonly Practised[] }): number | undefined {
  const answered = those.flatMap(({ card }) => card?.lastAt ?? []);
  return finishedAt ?? (answered.length > 0 ? Math.min(...answered) : undefined);
}

export const dueNow = (all: readonly Scheduled[], at: number): Scheduled[] =>
  all.filter(({ dueAt }) => dueAt <= at);

export type Reminder =
  'remind' | 'reminded-now' | 'nothing-due' | 'told-lately' | 'outside-hours' | 'no-attention-left';

/** Whether to tell somebody now that something is due. */
export function reminderFor(
  learner: Learner,
  all: readonly Scheduled[],
  { thresholds, calendar }: Pick<Policy, 'thresholds' | 'calendar'>,
  at: number,
): Reminder {
  const { person } = learner;
  const { practice } = learner.learning;
  if (practice?.remindedAt === at) return 'reminded-now';
  if (!person || dueNow(all, at).length === 0) return 'nothing-due';
  if (practice?.remindedAt !== undefined && at - practice.remindedAt < thresholds.practiceNoticeDays * DAY)
    return 'told-lately';
  if (!isWorkingMoment(at, person, calendar)) return 'outside-hours';
  return hasAttention(learner, thresholds, at, AND_ONE_MORE) ? 'remind' : 'no-attention-left';
}

/** Levels below the target at which each answer puts somebody. */
const below: Record<Recalled, number> = { again: 2, hard: 0.5, good: 0, easy: 0 };

/**
 * What an answer says about the skill: little, because people grade themselves and recalling a fact is not the skill.
 */
export const evidenceIn = (
  { item, card }: Practised,
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
