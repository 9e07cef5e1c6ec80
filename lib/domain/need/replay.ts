import type { Cause } from '../cause/cause.ts';
import { isLearnable } from '../cause/cause.ts';
import type { NeedId } from '../ids.ts';
import type { Need } from './need.ts';
import { overlaps, type AboutNeed } from './overlapping-needs.ts';
import type { Skill } from '../skill/skill.ts';

/** What the registers under trial would have found, at the first weekly look that showed it. */
export interface ReplayedNeed extends AboutNeed {
  needId: NeedId;
  /** Epoch milliseconds. */
  firstAt: number;
  supposedCause: Cause;
  charterLineId: string;
  /** As `Priority.value`. */
  priority: number;
}

/** What humans made of a need, as far as they have said. */
export type HumansSaid = 'learnable' | 'another-cause' | 'declined' | 'no-answer' | 'not-asked';

/** One need, as replayed and as it was. */
export interface Comparison {
  needId: NeedId;
  /** With its own id where the replay finds it of other people of the role: of all of them, or of a part. */
  replayed: (Omit<ReplayedNeed, keyof AboutNeed | 'needId'> & { needId?: NeedId }) | null;
  foundAt: number | null;
  humans: HumansSaid;
}

export interface ReplayReport {
  /** Epoch milliseconds; the quarter was looked at once a week. */
  from: number;
  until: number;
  /** People in the roles that were looked at, about. */
  people: number;
  /** What was said of roles in these weeks, and was looked at. */
  evidence: number;
  /** Needs about which nothing is known, because another level is tried than was asked for then. */
  notKnown: NeedId[];
  comparisons: Comparison[];
  /** Needs that humans found worth an answer, and how many of them the replay finds too. */
  wanted: { humans: number; replayed: number };
  /** Needs that humans declined or that were not asked about, and that the replay finds: the price in attention. */
  unwanted: number;
  /**
   * Of the needs whose cause humans told and that the replay finds: those whose cause it supposes alike (learnable or
   * not).
   */
  causes: { told: number; alike: number };
}

const asCompared = ({ firstAt, supposedCause, charterLineId, priority }: ReplayedNeed) => ({
  firstAt,
  supposedCause,
  charterLineId,
  priority,
});

export function humansSaid(need: Need | undefined): HumansSaid {
  if (!need) return 'not-asked';
  if (need.stage === 'declined') return 'declined';
  if (need.cause) return isLearnable(need.cause) ? 'learnable' : 'another-cause';
  return need.stage === 'found' || need.stage === 'unanswered' ? 'no-answer' : 'not-asked';
}

/**
 * Lays what was replayed beside what happened in the same time. Needs of other times are left out on both sides. What
 * is found of a part of a role is beside what was asked about the role, and the other way round: both are about some of
 * the same people.
 */
export function compareWithHumans(
  replayed: readonly ReplayedNeed[],
  needs: readonly Need[],
  looked: Pick<ReplayReport, 'from' | 'until' | 'people' | 'evidence' | 'notKnown'>,
  skills: ReadonlyMap<string, Skill>,
): ReplayReport {
  const { from, until } = looked;
  const was = needs.filter(({ foundAt }) => foundAt >= from && foundAt <= until);
  const bySoonest = replayed.toSorted((a, b) => a.firstAt - b.firstAt);
  const known = was.map((need) => {
    const same = bySoonest.find(({ needId }) => needId === need.needId);
    const again = same ?? bySoonest.find((one) => overlaps(need, one, skills));
    const of = again && again !== same ? { needId: again.needId } : {};
    return {
      needId: need.needId,
      replayed: again ? { ...asCompared(again), ...of } : null,
      foundAt: need.foundAt,
      humans: humansSaid(need),
    };
  });
  const unknown = replayed
    .filter((one) => !was.some((need) => overlaps(need, one, skills)))
    .map((one) => ({
      needId: one.needId,
      replayed: asCompared(one),
      foundAt: null,
      humans: humansSaid(undefined),
    }));
  const comparisons: Comparison[] = [...known, ...unknown].toSorted((a, b) =>
    a.needId.localeCompare(b.needId),
  );
  const wanted = comparisons.filter(({ humans }) => humans === 'learnable' || humans === 'another-cause');
  const told = wanted.filter((one) => one.replayed !== null);
  const alike = told.filter(
    ({ humans, replayed: one }) => one && isLearnable(one.supposedCause) === (humans === 'learnable'),
  );
  const unwanted = comparisons.filter(
    ({ humans, replayed: one }) => one && (humans === 'declined' || humans === 'not-asked'),
  );
  return {
    ...looked,
    comparisons,
    wanted: { humans: wanted.length, replayed: told.length },
    unwanted: unwanted.length,
    causes: { told: told.length, alike: alike.length },
  };
}
