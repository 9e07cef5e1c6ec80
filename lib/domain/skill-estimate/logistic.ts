import { LEAST_CURVATURE } from './constants.ts';

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The log-odds of a probability, kept inside ±7 so that certainty stays finite. */
export const logit = (p: number): number => {
  const safe = Math.min(0.999, Math.max(0.001, p));
  return Math.log(safe / (1 - safe));
};

/**
 * A logit that is itself uncertain, shrunk so that its sigmoid is the expected probability: MacKay's approximation
 * (Neural Computation 4, 1992) of the integral of a sigmoid over a normal.
 */
export const moderate = (mean: number, variance: number): number =>
  mean / Math.sqrt(1 + (Math.PI * variance) / 8);

/** The information, in 1/logits², of one answer expected with probability p. */
export const curvature = (p: number): number => Math.max(LEAST_CURVATURE, p * (1 - p));
