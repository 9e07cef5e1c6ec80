import { Z_80 } from '../../../lib/domain/workforce/joiners-and-leavers.ts';
import type { HeadMonth } from '../../../lib/domain/workforce/headcount.ts';

/** What a forecast says of one role and horizon. */
export interface Said {
  heads: number;
  low: number;
  high: number;
}

/** As many as now; as wide as changes over a month were, as a random walk goes. */
export function lastValue(history: readonly HeadMonth[], months: number): Said {
  const heads = history.at(-1)?.heads ?? 0;
  const steps = history.slice(1).map((month, i) => month.heads - (history[i]?.heads ?? 0));
  const variance = steps.reduce((sum, step) => sum + step ** 2, 0) / Math.max(1, steps.length);
  return around(heads, Math.sqrt(variance * months));
}

/** A line through the last two years, with the interval that least squares give it. */
export function linear(history: readonly HeadMonth[], months: number): Said {
  const heads = history.slice(-24).map((month) => month.heads);
  const n = heads.length;
  const [middle, mean] = [(n - 1) / 2, heads.reduce((sum, one) => sum + one, 0) / n];
  const squares = heads.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = heads.reduce((sum, one, i) => sum + (i - middle) * (one - mean), 0) / squares;
  const at = (i: number): number => mean + slope * (i - middle);
  const error = Math.sqrt(heads.reduce((sum, one, i) => sum + (one - at(i)) ** 2, 0) / Math.max(1, n - 2));
  const to = n - 1 + months;
  return around(at(to), error * Math.sqrt(1 + 1 / n + (to - middle) ** 2 / squares));
}

const around = (heads: number, error: number): Said => ({
  heads: Math.max(0, Math.round(heads)),
  low: Math.max(0, Math.round(heads - Z_80 * error)),
  high: Math.max(0, Math.round(heads + Z_80 * error)),
});
