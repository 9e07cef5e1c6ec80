import type { Noise } from './noise.ts';
import { sayable, type Said } from './said.ts';
import { inFives } from './share-in-words.ts';
import { toHundredths } from '../rounding.ts';

/**
 * A change was measured of two groups, or of one, and nothing may be said of it yet. In levels, or in the unit of the
 * figure.
 */
export interface Measured {
  sent: MeasuredGroup;
  waiting?: MeasuredGroup;
  /** Change of those for whom it was planned beyond those who wait, or their plain change. */
  effect: number;
  /** Squared standard error of the effect. */
  variance: number;
  /** Quantile of Student’s law by which its 95% interval is that many standard errors wide, on either side. */
  quantile: number;
}

export interface MeasuredGroup {
  people: number;
  /** Mean change, each one’s bounded as `bounded` says. */
  change: number;
}

/**
 * What may be said of it: about how many people, from which level both groups are read, the effect and its 95%
 * interval.
 */
export interface Reading {
  delivered: SaidGroup;
  comparison?: SaidGroup;
  effect: number;
  interval: readonly [number, number];
  /** Of the effect as it is said, with what the noise adds. */
  standardError: number;
}

interface SaidGroup {
  people: number;
  meanBefore: number;
  meanAfter: number;
  meanChange: number;
}

/** Most that one person’s change counts, in units: a level, or twice what of a figure is worth having. */
const BOUNDS = [-1, 1.5] as const;
export const RANGE = BOUNDS[1] - BOUNDS[0];

/**
 * One person’s change as far as it counts, so that what one value moves is known beforehand.
 * @param unit of it, negative where a fall counts
 */
export const bounded = (change: number, unit: number): number =>
  unit * Math.min(BOUNDS[1], Math.max(BOUNDS[0], change / unit));

/** What one value may give away by a reading: by the mean of its group, and by how the changes spread (`Budget`). */
export const READING = { mean: 1.1, spread: 0.6 };

/** Deviation of one person’s change below which a spread is not told apart: half a unit. */
const LEAST_SPREAD = 0.5;
/** Variance of one draw of Laplace’s law, in squares of its scale. */
const DRAWN_VARIANCE = 2;
/** 95% of the sum of two draws of Laplace’s law lie within so many of their scales, added as squares. */
const DRAWN_WITHIN = 2.9;

/**
 * What may be said of a reading. Each person is in one of the two groups, and each group’s mean carries noise of its
 * own, from which the effect and the interval follow; the interval also holds what the noise adds. How the changes
 * spread is told by a factor that is drawn.
 * @param name of the reading, from which the noise is drawn
 * @param from the level from which both groups are read: that of the role when the outcome was agreed, which was said
 *   then
 */
export function sayReading(
  { sent, waiting, effect, variance, quantile }: Measured,
  { noise, name, unit, from }: { noise: Noise; name: string; unit: number; from: number },
): Said<Reading> {
  const size = Math.abs(unit);
  const { least } = noise;
  const scaleOf = ({ people }: MeasuredGroup): number => (size * RANGE) / (READING.mean * people);
  const drawn = scaleOf(sent) * noise.real(`${name}|sent`);
  const other = waiting ? scaleOf(waiting) * noise.real(`${name}|waiting`) : 0;
  const said = effect + drawn - other;
  const drawnSquares = scaleOf(sent) ** 2 + (waiting ? scaleOf(waiting) ** 2 : 0);
  const spread = toldSpread(
    variance,
    [sent, ...(waiting ? [waiting] : [])],
    size,
    noise.real(`${name}|spread`),
  );
  const margin = Math.sqrt(quantile ** 2 * spread + DRAWN_WITHIN ** 2 * drawnSquares);
  const still = waiting ? waiting.change + other : 0;
  return sayable({
    delivered: changeOf(sent, still + said, { from, least }),
    ...(waiting ? { comparison: changeOf(waiting, still, { from, least }) } : {}),
    effect: toHundredths(said),
    interval: [toHundredths(said - margin), toHundredths(said + margin)] as const,
    standardError: toHundredths(Math.sqrt(spread + DRAWN_VARIANCE * drawnSquares)),
  });
}

/**
 * The smallest group decides how much one person can move the variance: by what `spreadSensitivity` says, as a
 * logarithm.
 */
export const spreadSensitivity = (people: number): number =>
  Math.log(1 + (RANGE / LEAST_SPREAD) ** 2 / people);

/** The squared error that chance makes where changes spread by so much. */
const varianceAt = (spread: number, groups: readonly MeasuredGroup[]): number =>
  groups.reduce((sum, { people }) => sum + spread ** 2 / people, 0);

export const leastVariance = (groups: readonly MeasuredGroup[], unit: number): number =>
  varianceAt(LEAST_SPREAD * unit, groups);

/** Changes within bounds spread by half of what lies between them at most, whatever was drawn. */
function toldSpread(variance: number, groups: readonly MeasuredGroup[], unit: number, drawn: number): number {
  const fewest = Math.min(...groups.map(({ people }) => people));
  const scale = spreadSensitivity(fewest) / READING.spread;
  const told = Math.max(variance, leastVariance(groups, unit)) * Math.exp(scale * drawn);
  return Math.min(told, varianceAt((RANGE / 2) * unit, groups));
}

const changeOf = (
  { people }: MeasuredGroup,
  change: number,
  { from, least }: { from: number; least: number },
): SaidGroup => ({
  people: Math.max(least, inFives(people)),
  meanBefore: from,
  meanAfter: toHundredths(from + change),
  meanChange: toHundredths(change),
});
