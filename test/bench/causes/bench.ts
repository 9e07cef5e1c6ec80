import type { CauseModel } from '../../../lib/domain/cause/cause-model.ts';
import { likeliestCause } from '../../../lib/domain/cause/infer-cause.ts';
import { asLearned, learnAnswers } from '../../../lib/domain/cause/learn-answers.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { companyOf, type AnsweredNeed, type AnswerWorld } from './worlds.ts';

export interface Calibrated {
  /** Expected calibration error of the likeliest cause, in ten bins, 0–1 (Guo et al. 2017). */
  error: number;
  /** Share in which the likeliest cause is the true one. */
  right: number;
}

/** Needs of a company on which what was learned is tried; fewer add an error of their own. */
const TRIED = 10_000;

/** Companies of a world on needs that nothing was learned from: as shipped, and after `decided` needs. */
export function benchWorld(world: AnswerWorld, decided: number, seeds: readonly number[]) {
  const each = seeds.map((seed) => {
    const needs = companyOf(world, seed);
    const learned = learnAnswers(needs(decided), SHIPPED_POLICY.causes);
    const tried = needs(TRIED);
    return {
      shipped: calibrated(SHIPPED_POLICY.causes, tried),
      learned: calibrated(asLearned(SHIPPED_POLICY.causes, learned), tried),
    };
  });
  return {
    shipped: meanOf(each.map(({ shipped }) => shipped)),
    learned: meanOf(each.map(({ learned }) => learned)),
  };
}

const BINS = 10;
const STANDING = { roleId: 'role', skillId: 'skill', target: 3, population: 40, assessed: 40 };
const SEEN = {
  below: { ...STANDING, belowTarget: 40, levelSum: 72, gapSum: 48 },
  reached: { ...STANDING, belowTarget: 0, levelSum: 132, gapSum: 0 },
};

/** As the gate shows it: what was seen of the group and what people answered together. */
function calibrated(causes: CauseModel, needs: readonly AnsweredNeed[]): Calibrated {
  const { thresholds } = SHIPPED_POLICY;
  const bins = Array.from({ length: BINS }, () => ({ sure: 0, right: 0 }));
  for (const { truth, answers, seen } of needs) {
    const known = { standing: SEEN[seen], answers, lastOutcome: undefined };
    const { cause, confidence } = likeliestCause(known, { thresholds, causes });
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (!bin) continue;
    bin.sure += confidence;
    bin.right += cause === truth ? 1 : 0;
  }
  return {
    error: bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / needs.length,
    right: bins.reduce((sum, { right }) => sum + right, 0) / needs.length,
  };
}

const meanOf = (all: readonly Calibrated[]): Calibrated => ({
  error: all.reduce((sum, { error }) => sum + error, 0) / all.length,
  right: all.reduce((sum, { right }) => sum + right, 0) / all.length,
});
