// cspell:words Hampel
import { marginOf } from './margin.ts';
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
  drawnBy: Unit;
  /** `Errors`. */
  deviates: readonly number[];
}

/** Whom chance moves together: a team where whole teams were drawn, otherwise each by themselves. */
type Unit = 'team' | 'person';

export interface MeasuredGroup {
  /** Each one’s change, and the weight that it has in the mean; the weights of a group add up to 1. */
  each: readonly { unit: string; weight: number; change: number }[];
  /** How many even shares one person counts for at most. */
  most: number;
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

/**
 * Between which changes one person counts whole, in units: a level, or twice what of a figure is worth having. Of those
 * who received something further, because what it may have done is to be told.
 */
const BOUNDS = { sent: [-1.5, 3], waiting: [-1, 1.5] } as const;

/**
 * What one value may give away by a reading, together 1.7: by the mean of its group, and by how changes spread
 * (`Budget`). Of whole teams there are few, so that their spread needs more; of few people the means do.
 */
export const READING = { person: { mean: 1.35, spread: 0.35 }, team: { mean: 1, spread: 0.7 } };

/**
 * Least mean square of the deviation of a person, or of a team’s mean, that is told, in squares of a unit; and how many
 * times of it one of them counts for at most.
 */
const LEAST_SQUARE: Record<Unit, number> = { person: 0.15, team: 0.03 };
const MOST_SQUARES: Record<Unit, number> = { person: 8, team: 10 };
/** Variance of one draw of Laplace’s law, in squares of its scale. */
const DRAWN_VARIANCE = 2;
/**
 * Where the interval would be wider even if people hardly differed, it tells nothing that anybody could decide by: half
 * of the scale of levels. In units.
 */
const TELLS_NOTHING = 2.5;

type Side = keyof typeof BOUNDS;

/** What of a reading is told: a mean of a group with the scale of its noise. */
export interface ToldMean {
  mean: number;
  scale: number;
}

/**
 * The mean of a group in which nobody moves more than is known beforehand: what a person adds is bounded, weight and
 * all (bounded influence: Hampel et al. 1986, Robust Statistics, ch. 6), so that the noise holds whatever the weights.
 */
export function boundedMean(
  { each, most }: MeasuredGroup,
  side: Side,
  unit: number,
  drawnBy: Unit,
): ToldMean {
  const { middle, half } = boundsOf(side, unit);
  const share = (half * most) / each.length;
  const mean = each.reduce((sum, one) => sum + influence(one, middle, share), middle);
  return { mean, scale: (2 * share) / READING[drawnBy].mean };
}

const boundsOf = (side: Side, unit: number) => {
  const [least, most] = BOUNDS[side];
  return { middle: (unit * (least + most)) / 2, half: (Math.abs(unit) * (most - least)) / 2 };
};

const influence = (
  { weight, change }: MeasuredGroup['each'][number],
  middle: number,
  share: number,
): number => Math.min(share, Math.max(-share, weight * (change - middle)));

/** A mean square, with what one person moves its logarithm at most and what noise is drawn for that. */
export interface ToldSpread {
  square: number;
  scale: number;
}

/**
 * How far units lie from the mean that was told of their group, as a mean square over both groups: of a unit what it
 * adds to the mean times their number, so that weights count. The sandwich of Huber and White, told once for both
 * groups, of which one may be too small to tell its own. As nobody is in two units and one counts for `MOST_SQUARES`
 * at most, one person moves it by so much and no more.
 */
export function spreadAround(
  { sent, waiting, drawnBy }: Measured,
  told: Record<Side, ToldMean | undefined>,
  unit: number,
): ToldSpread {
  const groups = [['sent', sent] as const, ...(waiting ? [['waiting', waiting] as const] : [])];
  const least = LEAST_SQUARE[drawnBy] * unit ** 2;
  const times = MOST_SQUARES[drawnBy];
  const squares = groups.flatMap(([side, group]) => squaresOf(group, side, told[side], unit));
  const free = squares.length - groups.length;
  const sum = squares.reduce(
    (all, { square, byNoise }) => all + Math.min(times * least, square) - byNoise,
    0,
  );
  return {
    square: Math.max(least, sum / free),
    scale: Math.log(1 + times / free) / READING[drawnBy].spread,
  };
}

/** Of each unit of a group; the told mean has noise in it, which shows in every deviation from it. */
function squaresOf({ each, most }: MeasuredGroup, side: Side, told: ToldMean | undefined, unit: number) {
  if (!told) return [];
  const { middle, half } = boundsOf(side, unit);
  const share = (half * most) / each.length;
  const units = [...Map.groupBy(each, (one) => one.unit).values()];
  return units.map((people) => {
    const off = people.reduce(
      (sum, one) => sum + influence(one, middle, share) - one.weight * (told.mean - middle),
      0,
    );
    return { square: (units.length * off) ** 2, byNoise: DRAWN_VARIANCE * told.scale ** 2 };
  });
}

const unitsIn = (group: MeasuredGroup | undefined): number =>
  new Set(group?.each.map(({ unit }) => unit)).size;

/**
 * What is said of a reading; undefined where they are too few for an interval that tells anything. Each person is in
 * one of the two groups, and each group’s mean carries noise of its own, from which the effect and the interval follow;
 * the interval holds what chance and the noise do together. How the changes spread is told by a factor that is drawn.
 * @param name of the reading, from which the noise is drawn
 * @param from the level from which both groups are read: that of the role when the outcome was agreed, which was said
 *   then
 */
export function sayReading(
  measured: Measured,
  { noise, name, unit, from }: { noise: Noise; name: string; unit: number; from: number },
): Said<Reading> | undefined {
  const { sent, waiting, drawnBy, deviates } = measured;
  const tell = (group: MeasuredGroup, side: Side): ToldMean => {
    const { mean, scale } = boundedMean(group, side, unit, drawnBy);
    return { mean: mean + scale * noise.real(`${name}|${side}`), scale };
  };
  const told = { sent: tell(sent, 'sent'), waiting: waiting && tell(waiting, 'waiting') };
  const { square, scale } = spreadAround(measured, told, unit);
  const perUnit = [sent, waiting].reduce((sum, group) => sum + (group ? 1 / unitsIn(group) : 0), 0);
  const least = LEAST_SQUARE[drawnBy] * unit ** 2 * perUnit;
  const most = MOST_SQUARES[drawnBy] * least;
  const variance = Math.min(most, square * perUnit * Math.exp(scale * noise.real(`${name}|spread`)));
  const means: [number, number?] = told.waiting ? [told.sent.scale, told.waiting.scale] : [told.sent.scale];
  // By how many there are alone: where silence hung on values, it would tell of them.
  const leastMargin = marginOf({ deviates, variance: least, within: [least, least], spread: 0, means });
  if (2 * leastMargin > TELLS_NOTHING * Math.abs(unit)) return undefined;
  const margin = marginOf({ deviates, variance, within: [least, most], spread: scale, means });
  const effect = told.sent.mean - (told.waiting?.mean ?? 0);
  const noises = told.sent.scale ** 2 + (told.waiting?.scale ?? 0) ** 2;
  const said = { from, least: noise.least };
  return sayable({
    delivered: changeOf(sent, told.sent, said),
    ...(waiting && told.waiting ? { comparison: changeOf(waiting, told.waiting, said) } : {}),
    effect: toHundredths(effect),
    interval: [toHundredths(effect - margin), toHundredths(effect + margin)] as const,
    standardError: toHundredths(Math.sqrt(Math.max(least, variance) + DRAWN_VARIANCE * noises)),
  });
}

const changeOf = (
  { each }: MeasuredGroup,
  { mean }: ToldMean,
  { from, least }: { from: number; least: number },
): SaidGroup => ({
  people: Math.max(least, inFives(each.length)),
  meanBefore: from,
  meanAfter: toHundredths(from + mean),
  meanChange: toHundredths(mean),
});
