import {
  adapt,
  expect,
  newBlend,
  type Blend,
  type Expectation,
} from '../../../lib/domain/skill-estimate/blend.ts';
import { days } from '../../../lib/domain/skill-estimate/decay.ts';
import { logit } from '../../../lib/domain/skill-estimate/logistic.ts';

/** Of the blend as in `BLEND`; a lapse keeps this part of the longest gap bridged (on the log scale). */
const RECALL = { variance: 0.1, drift: 1e-7, surprise: 0.05, lapse: 0.3 } as const;

/** What one card's reviews have shown; only reviews a day or more after the last one count as tests of memory. */
export interface CardMemory {
  recalled: number;
  forgotten: number;
  /** The longest gap bridged, in natural-log days; a lapse takes most of it away. */
  bridged: number;
  /** 1 recalled, −1 forgotten, 0 not yet tested. */
  last: -1 | 0 | 1;
  sameDay: number;
  lastAt: number;
}

/** A learner's own corrections to a scheduler's predictions. */
export interface RecallModel {
  blend: Blend;
  surprise: number;
}

export const newRecallModel = (): RecallModel => ({
  blend: newBlend([0, 1, 0, 0, 0, 0, 0, 0, 0], RECALL.variance),
  surprise: 0,
});
export const newCard = (at: number): CardMemory => ({
  recalled: 0,
  forgotten: 0,
  bridged: 0,
  last: 0,
  sameDay: 0,
  lastAt: at,
});

/**
 * Probability (0–1) that a card is recalled `at`, at least a day after its last review: the scheduler's retrievability,
 * corrected by a logistic regression on elapsed time, successes and failures (half-life regression's features, Settles
 * & Meeder 2016) that starts by believing the scheduler and learns this learner's deviations.
 */
export const expectRecall = (
  model: RecallModel,
  card: CardMemory,
  retrievability: number,
  at: number,
): Expectation =>
  expect(model.blend, [
    1,
    logit(retrievability),
    Math.log(Math.max(1, days(at - card.lastAt))),
    card.bridged,
    Math.log1p(card.recalled),
    Math.log1p(card.forgotten),
    card.last,
    model.surprise,
    Math.log1p(card.sameDay),
  ]);

/** Learns from a review that `expectRecall` expected, in place. */
export function learnRecall(model: RecallModel, expected: Expectation, outcome: 0 | 1): void {
  adapt(model.blend, expected, outcome, RECALL.drift);
  model.surprise += RECALL.surprise * (outcome - expected.probability - model.surprise);
}

/** The card after a review. */
export function reviewed(card: CardMemory, outcome: 0 | 1, at: number): CardMemory {
  const gap = days(at - card.lastAt);
  if (gap < 1) return { ...card, sameDay: card.sameDay + 1, lastAt: at };
  const kept = { ...card, sameDay: 0, lastAt: at };
  return outcome === 1
    ? { ...kept, recalled: card.recalled + 1, last: 1, bridged: Math.max(card.bridged, Math.log(gap)) }
    : { ...kept, forgotten: card.forgotten + 1, last: -1, bridged: card.bridged * RECALL.lapse };
}
