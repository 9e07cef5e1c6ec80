import { isLearnable, type Cause } from '../../../domain/cause/cause.ts';
import { nextQuestion } from '../../../domain/cause/cause-model.ts';
import { causeBeliefOf, likeliestCause } from '../../../domain/cause/infer-cause.ts';
import { isWorthAsking, type DeclinedDemand } from '../../../domain/need/declined-demand.ts';
import { isOpen, type Hypothesis, type Need } from '../../../domain/need/need.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { Standing } from '../../../domain/group-level/group-standing.ts';
import { standingsIn } from '../cells/said-roles.ts';
import type { TrialGround } from './rules-trial.ts';

/** What a need would be taken to come of before anybody was asked, and what who asks for it is asked, in order. */
export interface Supposed {
  cause: Cause;
  known: NonNullable<Hypothesis['known']>;
  asks: string[];
}
export interface CauseMove {
  needId: string;
  from: Supposed;
  to: Supposed;
}

/**
 * Open needs about a gap that would be supposed to come of something else, or about which other questions would be
 * asked. It rests on how groups stand and on no answer of anybody: who tried many questions on would read those off.
 */
export function causesMoved(
  { needs, roles, skills }: Pick<TrialGround, 'needs' | 'roles' | 'skills'>,
  now: Policy,
  tried: Policy,
): CauseMove[] {
  const standingOf = standingsIn(roles, skills);
  return needs.filter(isOpen).flatMap((need) => {
    const { needId } = need;
    const standing = standingOf(need)?.standing;
    if (!standing) return [];
    const [from, to] = [supposedUnder(now, standing), supposedUnder(tried, standing)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ needId, from, to }];
  });
}

function supposedUnder(policy: Policy, standing: Standing): Supposed {
  const clues = { standing, answers: {}, lastOutcome: undefined };
  const { cause, known = 'cause' } = likeliestCause(clues, policy);
  const belief = causeBeliefOf(clues, policy);
  const asks: string[] = [];
  for (;;) {
    const next = nextQuestion(belief, asks, policy.causes);
    if (!next) return { cause, known, asks };
    asks.push(next.questionId);
  }
}

/** Of a cause that learning does not cure: whom its needs would be brought to, by the name of the office. */
export interface OwnerMove {
  cause: Cause;
  from: string | null;
  to: string | null;
  /** Open needs that are told or supposed to come of it. */
  needs: number;
}

/** The causes whose owner would be another one; whoever holds an office by the same name may change too. */
export function ownersMoved(needs: readonly Need[], now: Policy, tried: Policy): OwnerMove[] {
  const causes = new Set([...Object.keys(now.owners), ...Object.keys(tried.owners)]) as Set<Cause>;
  return [...causes]
    .filter((cause) => JSON.stringify(now.owners[cause]) !== JSON.stringify(tried.owners[cause]))
    .map((cause) => ({
      cause,
      from: toldUnder(now, cause),
      to: toldUnder(tried, cause),
      needs: needs.filter(isOpen).filter((need) => (need.cause ?? need.hypothesis.cause) === cause).length,
    }));
}

/** Of a cause that learning cures nobody is told. */
const toldUnder = ({ owners }: Policy, cause: Cause): string | null =>
  isLearnable(cause) ? null : (owners[cause]?.title ?? null);

/** Declined demand that the owners of the charter would be asked about from then on, or no more. */
export interface DemandMove {
  demandId: string;
  asked: boolean;
}

export function demandMoved(
  declined: readonly DeclinedDemand[],
  now: Policy,
  tried: Policy,
  at: number,
): DemandMove[] {
  const isAsked = (demand: DeclinedDemand, { demand: policy, thresholds: { minimumGroup: least } }: Policy) =>
    isWorthAsking(demand, { ...policy, least }, at);
  return declined
    .filter((demand) => isAsked(demand, now) !== isAsked(demand, tried))
    .map((demand) => ({ demandId: demand.demandId, asked: isAsked(demand, tried) }));
}
