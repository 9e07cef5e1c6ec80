import { normalTail } from '../../domain/statistics/normal-tail.ts';
import { regress, type Products } from './drift.ts';

/** What answers say of an effect, however the group drifts. */
export interface Averaged {
  /** Points, and the deviation of what is not known of it. */
  effect: number;
  error: number;
  /** Of so much or more, to either side, where there is none. */
  chance: number;
}

/**
 * A combination of what the answers are regressed on, over all drifts, each by how much the answers speak for it
 * (Bayesian model averaging, Hoeting et al. 1999, Statist. Sci. 14): from a year of reports no single drift can be
 * chosen, and to choose one would make the group look steadier than it is known to be.
 * @param on the series, by index
 * @param times what each of them is multiplied by
 */
export function averaged(
  products: readonly Products[],
  on: readonly number[],
  times: readonly number[],
): Averaged | undefined {
  const fits = products.flatMap((product) => regress(product, on) ?? []);
  const best = Math.max(...fits.map(({ logLikelihood }) => logLikelihood));
  const sums = { weight: 0, effect: 0, square: 0, up: 0, down: 0 };
  for (const { estimates, covariance, logLikelihood } of fits) {
    const weight = Math.exp(logLikelihood - best);
    const effect = times.reduce((sum, time, i) => sum + time * (estimates[i] ?? 0), 0);
    const variance = times.reduce(
      (sum, time, i) => sum + times.reduce((row, other, j) => row + time * other * covariance(i, j), 0),
      0,
    );
    const z = effect / Math.sqrt(variance);
    sums.weight += weight;
    sums.effect += weight * effect;
    sums.square += weight * (effect ** 2 + variance);
    sums.up += weight * normalTail(z);
    sums.down += weight * normalTail(-z);
  }
  if (!(sums.weight > 0)) return undefined;
  const effect = sums.effect / sums.weight;
  return {
    effect,
    error: Math.sqrt(Math.max(0, sums.square / sums.weight - effect ** 2)),
    chance: (2 * Math.min(sums.up, sums.down)) / sums.weight,
  };
}
