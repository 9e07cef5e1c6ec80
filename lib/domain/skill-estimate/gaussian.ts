import { curvature, moderate, probability } from './logistic.ts';

/** A quantity in logits that is known up to a normal error. */
export interface Gaussian {
  mean: number;
  variance: number;
}

/** One belief's part in a logit: it enters as `mean · by`. */
export interface LogitTerm {
  belief: Gaussian;
  by: number;
}

export const gaussian = (variance: number, mean = 0): Gaussian => ({ mean, variance });

/** What a sum of terms says: its logit moderated by its variance. */
export interface LogitSum {
  logit: number;
  variance: number;
  moderated: number;
}

/** Adds terms up; `shift` is a known amount on top. */
export function sum(terms: readonly LogitTerm[], shift = 0): LogitSum {
  let logit = shift;
  let variance = 0;
  for (const { belief, by } of terms) {
    logit += belief.mean * by;
    variance += belief.variance * by * by;
  }
  return { logit, variance, moderated: moderate(logit, variance) };
}

/**
 * Learns from an outcome (0 or 1) by one extended Kalman step with a diagonal covariance: every belief moves in
 * proportion to its own variance, so the unknown learn fast and the known hardly move. This is Elo with a step that its
 * uncertainty sets (Glicko, Glickman 1999; AdPredictor, Graepel et al. 2010). Changes the beliefs in place.
 */
export function learn(terms: readonly LogitTerm[], before: LogitSum, outcome: number): void {
  const expected = probability(before.moderated);
  const information = curvature(expected);
  const trust = 1 / (1 + information * before.variance);
  for (const { belief, by } of terms) {
    const reach = belief.variance * by;
    belief.mean += reach * trust * (outcome - expected);
    belief.variance -= reach * reach * information * trust;
  }
}
