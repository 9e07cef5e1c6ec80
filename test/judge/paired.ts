import { mean, sampleStandardDeviation } from 'simple-statistics';
import { quantileOf } from '../../lib/agents/analytics/student.ts';

/** A mean difference with its 95% interval; none of a single pair, which says nothing of how pairs differ. */
export interface Paired {
  mean: number;
  interval?: readonly [number, number];
}

/**
 * How much more the second of each pair is than the first, by Student's t over the pairs.
 * @throws RangeError where there are no pairs, or one has no other
 */
export function pairedDifference(pairs: readonly (readonly [number, number])[]): Paired {
  if (pairs.length === 0) throw new RangeError('There are no pairs to compare.');
  const differences = pairs.map(([first, second]) => second - first);
  const middle = mean(differences);
  if (differences.length === 1) return { mean: middle };
  const error = sampleStandardDeviation(differences) / Math.sqrt(differences.length);
  const reach = quantileOf(0.975, differences.length - 1) * error;
  return { mean: middle, interval: [middle - reach, middle + reach] };
}

/** Whether a difference is one beyond chance: its whole interval lies on one side of nothing. */
export const isBeyondChance = ({ interval }: Paired): boolean =>
  interval !== undefined && (interval[0] > 0 || interval[1] < 0);
