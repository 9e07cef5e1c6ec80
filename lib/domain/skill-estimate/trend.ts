import { z } from 'zod';
import { DAY } from '../milliseconds.ts';

/**
 * How levels moved with time: Σ strength · t, Σ strength · t², Σ strength · t · level, decayed as the other sums, with
 * t in months before the latest moment (never above zero). With the state's own sums that is a weighted regression of
 * level on time.
 */
export const LevelTrend = z.tuple([z.number(), z.number(), z.number()]).readonly();
export type LevelTrend = z.infer<typeof LevelTrend>;

/** What a trend belongs to: the sums of its state, of which it takes the weight and the levels. */
export interface Trending {
  weight: number;
  weightedLevel: number;
  trend?: LevelTrend;
}

const MONTH = 30 * DAY;

/** Evidence of one full-strength observation a month apart counts against this much that says nothing changed. */
const STILL = 1;

/** The trend as it stands `later` milliseconds on, with `kept` of its weight left. */
const moved = (
  { weight, weightedLevel, trend = [0, 0, 0] }: Trending,
  later: number,
  kept: number,
): LevelTrend => {
  const [time, square, product] = trend;
  const months = later / MONTH;
  return [
    kept * (time - months * weight),
    kept * (square - 2 * months * time + months * months * weight),
    kept * (product - months * weightedLevel),
  ];
};

/** Two trends as one, each moved to the later moment; undefined where everything was seen at one moment. */
export function joined(
  a: Trending,
  [laterThanA, keptOfA]: readonly [number, number],
  b: Trending,
  [laterThanB, keptOfB]: readonly [number, number],
): LevelTrend | undefined {
  const [one, other] = [moved(a, laterThanA, keptOfA), moved(b, laterThanB, keptOfB)];
  const sum: LevelTrend = [one[0] + other[0], one[1] + other[1], one[2] + other[2]];
  return sum[1] > 0 ? sum : undefined;
}

/**
 * Levels gained per month (below zero: lost), by weighted least squares, drawn towards none where evidence is little or
 * lies close together (ridge regression, Hoerl & Kennard 1970). Zero where everything was seen at one moment. O(1).
 */
export function velocityOf({ weight, weightedLevel, trend }: Trending): number {
  if (!trend || weight <= 0) return 0;
  const [time, square, product] = trend;
  return (product - (time * weightedLevel) / weight) / (Math.max(0, square - (time * time) / weight) + STILL);
}

/**
 * Levels by which people have moved beyond the mean of their evidence by the latest of it (below zero: fallen behind).
 * A mean lags where somebody learns fast; this says by how much, as cautiously as `velocityOf`.
 */
export const lagOf = (state: Trending): number =>
  state.trend && state.weight > 0 ? -velocityOf(state) * (state.trend[0] / state.weight) : 0;
