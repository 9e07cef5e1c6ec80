import { DAY } from '../milliseconds.ts';
import type { LearnableCause, OtherCause } from '../cause/cause.ts';
import {
  isOpen,
  type ConfirmedNeed,
  type DeliveredNeed,
  type EndedNeed,
  type EndStage,
  type FoundNeed,
  type Need,
  type PublishedNeed,
  type Stage,
} from './need.ts';
import type { OutcomeContract } from '../outcome/outcome-contract.ts';
import type { Thresholds } from '../policy/policy.ts';
import { Refusal } from '../refusal.ts';
import { message } from '../../messages/message.ts';

// What happens to a need, one function each. What has happened already changes nothing, so that a repeated activity is
// harmless.

/** Days that a need rests after it was found before the same finding opens it again. */
type Rest = Pick<Thresholds, 'restDays' | 'restDaysUnanswered'>;
const restOf = (stage: Stage, { restDays, restDaysUnanswered }: Rest): number =>
  stage === 'stalled' || stage === 'unanswered' || stage === 'observed' ? restDaysUnanswered : restDays;

/** When a need that ended has rested, epoch milliseconds. */
export const restsUntil = (need: Pick<Need, 'foundAt' | 'stage'>, thresholds: Rest): number =>
  need.foundAt + restOf(need.stage, thresholds) * DAY;

/**
 * Whether a finding opens the need (again). What was only observed is asked about as soon as the layer does more than
 * observe.
 */
export function mayOpen(
  earlier: Need | undefined,
  observing: boolean,
  thresholds: Thresholds,
  at: number,
): boolean {
  if (!earlier) return true;
  if (isOpen(earlier)) return false;
  if (earlier.stage === 'observed' && !observing) return true;
  return at >= restsUntil(earlier, thresholds);
}

/** A human said that learning would help. */
export const confirmCause = (need: FoundNeed, cause: LearnableCause, reason: string): ConfirmedNeed => ({
  ...need,
  stage: 'confirmed',
  cause,
  reason,
});

/** A human said that something else is the cause. The need stays found until its flow has told whoever owns that. */
export const ruleOutLearning = (need: FoundNeed, cause: OtherCause): FoundNeed => ({ ...need, cause });

/** What success will mean is agreed, once. @throws Refusal unless the cause is confirmed */
export function agreeOn(need: Need, contract: OutcomeContract): Need {
  if (need.contract) return need;
  if (need.stage !== 'confirmed') throw cannotBecome('agreed on', need);
  return { ...need, contract };
}

/** @throws Refusal unless an outcome was agreed */
export function publishNeed(need: Need, assetId: string, reason: string): PublishedNeed {
  if (need.stage === 'published') return need;
  if (need.stage !== 'confirmed' || !need.contract) throw cannotBecome('published', need);
  return { ...need, stage: 'published', contract: need.contract, assetId, reason };
}

/** @param at epoch milliseconds @throws Refusal unless a response was published */
export function deliverNeed(need: Need, reason: string, at: number): DeliveredNeed {
  if (need.stage === 'delivered') return need;
  if (need.stage !== 'published') throw cannotBecome('delivered', need);
  return { ...need, stage: 'delivered', reason, deliveredAt: at };
}

/** @param at epoch milliseconds @throws Refusal where a round cannot end so from where it stands */
export function endRound(need: Need, stage: EndStage, reason: string, at: number): EndedNeed {
  if (need.stage === stage) return need;
  const end = { reason, endedAt: at };
  switch (stage) {
    case 'routed':
      if (need.stage === 'found' && need.cause) return { ...need, ...end, stage, cause: need.cause };
      break;
    case 'declined':
    case 'unanswered':
      if (need.stage === 'found' || need.stage === 'confirmed') return { ...need, ...end, stage };
      break;
    case 'measured':
      if (need.stage === 'delivered') return { ...need, ...end, stage };
      break;
    case 'withdrawn':
    case 'stalled':
    case 'observed':
      if (isOpen(need)) return { ...need, ...end, stage };
  }
  throw cannotBecome(stage, need);
}

const cannotBecome = (what: Stage | 'agreed on', { needId, stage }: Need): Refusal =>
  new Refusal('need-cannot-move', message('problem.need.cannot-move', { needId, stage, next: what }));
