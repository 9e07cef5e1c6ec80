/**
 * How a group moves by itself, without anything having happened: around a level that stays, to which it returns, or
 * away from it without return. One number a report follows from the one before: the state-space form of a first-order
 * autoregression seen with error (Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, 3.3;
 * Durbin & Koopman 2012, Time Series Analysis by State Space Methods, ch. 4).
 */
export interface Drift {
  /** What is left of a deviation after a fortnight, 0–1; 1: it never returns. */
  kept: number;
  /** Deviation of the group around its level, points; where it never returns, of its step in a fortnight. */
  spread: number;
}

/** What may be, from not moving at all to a walk; how much each is believed is learned from the group itself. */
export const DRIFTS: readonly Drift[] = [
  { kept: 0, spread: 0 },
  ...[0, 0.3, 0.6, 0.9].flatMap((kept) => [0.1, 0.2, 0.35, 0.6].map((spread) => ({ kept, spread }))),
  ...[0.04, 0.08, 0.15, 0.25].map((spread) => ({ kept: 1, spread })),
];

/** What was seen on one day. */
export interface SeenAt {
  /** Fortnights since any fixed day. */
  at: number;
  /** What was answered first, then what it is regressed on. */
  series: readonly number[];
  /** Squared error of the mean of the answers. */
  variance: number;
}

/** Sums of products of the series, each freed of what the drift foretells of it: all that regression needs. */
export interface Products {
  /** Of series i with series j, at i × width + j. */
  of: Float64Array;
  width: number;
  /** Sum of the logarithms of the variances foretold. */
  logVariance: number;
}

/**
 * One pass of the Kalman filter over all series at once (de Jong 1991, The diffuse Kalman filter, Ann. Statist. 19):
 * O(reports), and one number a series to remember.
 */
export function freedOfDrift(seen: readonly SeenAt[], { kept, spread }: Drift): Products {
  const width = seen[0]?.series.length ?? 0;
  const of = new Float64Array(width * width);
  const foretold = new Float64Array(width);
  const left = new Float64Array(width);
  const walks = kept === 1;
  let uncertainty = walks ? 0 : spread ** 2;
  let logVariance = 0;
  let before = seen[0]?.at ?? 0;
  for (const { at, series, variance } of seen) {
    const still = kept ** (at - before);
    const moved = walks ? at - before : 1 - still ** 2;
    if (at > before) uncertainty = still ** 2 * uncertainty + moved * spread ** 2;
    const total = uncertainty + variance;
    const gain = uncertainty / total;
    logVariance += Math.log(total);
    for (let i = 0; i < width; i += 1) {
      const expected = still * (foretold[i] ?? 0);
      left[i] = (series[i] ?? 0) - expected;
      foretold[i] = expected + gain * (left[i] ?? 0);
    }
    for (let i = 0; i < width; i += 1) {
      const part = (left[i] ?? 0) / total;
      if (part === 0) continue;
      for (let j = 0; j < width; j += 1) of[i * width + j] = (of[i * width + j] ?? 0) + part * (left[j] ?? 0);
    }
    uncertainty *= 1 - gain;
    before = at;
  }
  return { of, width, logVariance };
}

export interface Regression {
  estimates: number[];
  /** Of estimates i and j. */
  covariance: (i: number, j: number) => number;
  /** Of the drift, whatever the estimates are; up to a constant. */
  logLikelihood: number;
}

/**
 * Generalised least squares of the answers on some of the other series, and how likely the drift is whatever they
 * come to (restricted likelihood, Harville 1974, Biometrika 61). Solved by sweeping (Goodnight 1979, A tutorial on the
 * sweep operator, Amer. Statist. 33). Undefined where one of them follows from the others.
 */
export function regress({ of, width, logVariance }: Products, on: readonly number[]): Regression | undefined {
  const order = [...on, 0];
  const size = order.length;
  const last = size - 1;
  const swept = order.map((i) => order.map((j) => of[i * width + j] ?? 0));
  const cell = (i: number, j: number): number => swept[i]?.[j] ?? 0;
  let logDeterminant = 0;
  for (let k = 0; k < last; k += 1) {
    const pivot = cell(k, k);
    if (pivot < 1e-9) return undefined;
    logDeterminant += Math.log(pivot);
    const row = (swept[k] ?? []).map((value) => value / pivot);
    for (let i = 0; i < size; i += 1) {
      if (i === k) continue;
      const factor = cell(i, k);
      swept[i] = row.map((value, j) => (j === k ? -factor / pivot : cell(i, j) - factor * value));
    }
    swept[k] = row.map((value, j) => (j === k ? 1 / pivot : value));
  }
  return {
    estimates: on.map((_, i) => cell(i, last)),
    covariance: cell,
    logLikelihood: -(logVariance + logDeterminant + cell(last, last)) / 2,
  };
}
