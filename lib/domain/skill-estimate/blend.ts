import { curvature, moderate, probability } from './logistic.ts';

/** A Bayesian logistic regression over a few named features: weights with a full covariance. Plain JSON. */
export interface Blend {
  weights: number[];
  covariance: number[][];
}

/** What a blend expected of one example, kept until its outcome is known. */
export interface Expectation {
  features: readonly number[];
  /** Covariance · features. */
  reach: readonly number[];
  variance: number;
  probability: number;
}

/** A blend that believes in `weights` with the same prior variance for each. */
export const newBlend = (weights: readonly number[], variance: number): Blend => ({
  weights: [...weights],
  covariance: weights.map((_, row) => weights.map((_, column) => (row === column ? variance : 0))),
});

export function expect(blend: Blend, features: readonly number[]): Expectation {
  const reach = blend.covariance.map((row) => dot(row, features));
  const variance = dot(reach, features);
  return {
    features,
    reach,
    variance,
    probability: probability(moderate(dot(blend.weights, features), variance)),
  };
}

/**
 * Learns from an outcome (0 or 1) by one recursive Newton step (the extended Kalman filter for logistic regression;
 * Penny & Roberts 1999): no learning rate to choose, and features that say the same share their weight. `drift` is the
 * variance added per step.
 */
export function adapt(blend: Blend, expected: Expectation, outcome: number, drift: number): void {
  const { reach, variance } = expected;
  const information = curvature(expected.probability);
  const trust = 1 / (1 + information * variance);
  const step = trust * (outcome - expected.probability);
  blend.covariance.forEach((row, i) => {
    const along = reach[i] ?? 0;
    blend.weights[i] = (blend.weights[i] ?? 0) + step * along;
    const shrink = along * trust * information;
    for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) - shrink * (reach[j] ?? 0);
    row[i] = (row[i] ?? 0) + drift;
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}
