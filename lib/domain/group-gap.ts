import type { SkillId } from './ids.ts';
import type { Need, NeedEvidence } from './need.ts';
import type { Standing, WorkSums } from './standing.ts';
import { saidUnder } from './disclosure/minimum-group.ts';
import { inFives, isSaidInNumbers, shareInWords } from './disclosure/share-in-words.ts';
import { figuresOf } from './population-pass/figures.ts';
import type { Thresholds } from './policy.ts';
import { toTenths, toThousandths } from './rounding.ts';
import { message, type Message } from '../messages/message.ts';

/**
 * One-sided 95% quantile of the normal distribution: groups are small, but the bar is a direction and not a figure that
 * is shown.
 */
const ONE_SIDED = 1.645;

/**
 * Whether the group as a whole misses the target, seen on enough people. What is said of a group carries noise, so both
 * figures, how many are below and how far people are short, must show it beyond what chance adds: a need that noise
 * opened would cost people their time.
 */
export function isGap(
  { population, assessed, belowTarget, gapSum, noise }: Standing,
  { shareAssessed, shareBelow, noticeableGap, minimumGroup }: Thresholds,
): boolean {
  if (belowTarget < minimumGroup || assessed < population * shareAssessed) return false;
  if (!noise) return belowTarget >= assessed * shareBelow;
  const below = belowTarget - ONE_SIDED * noise.below;
  // One deviation is enough beside the other figure, whose noise is drawn apart: both by chance is what must not
  // happen.
  const short = gapSum / assessed - noise.short;
  return below >= assessed * shareBelow && short >= noticeableGap * shareBelow;
}

/** Whether the group as a whole reaches the target, seen on enough people of it to say so. */
export const isReached = (
  { assessed, belowTarget }: Standing,
  { shareBelow, minimumGroup }: Thresholds,
): boolean => assessed >= minimumGroup && belowTarget < assessed * shareBelow;

/** Whether the group has come to reach the target: as many must have been assessed as would have shown the gap. */
export const isOutgrown = (standing: Standing, thresholds: Thresholds): boolean =>
  standing.assessed >= standing.population * thresholds.shareAssessed && isReached(standing, thresholds);

/**
 * Whether a need that was opened for a gap, and is not delivered yet, is needed no more. As much of the group must be
 * known as when it was opened: who was seen to lack it and is known no more has not outgrown it.
 */
export const isNeededNoMore = (
  { origin, stage, evidence }: Pick<Need, 'origin' | 'stage' | 'evidence'>,
  standing: Standing,
  thresholds: Thresholds,
): boolean =>
  origin === 'gap' &&
  (stage === 'found' || stage === 'confirmed') &&
  isAsKnownAs(evidence, standing) &&
  isOutgrown(standing, thresholds);

/** Standard deviation of a count that is said in fives, from its rounding alone. */
const ROUNDED = 5 / Math.sqrt(12);

/**
 * Whether most of those who lacked it when the need was opened have it by now (one-sided 95%, with the noise of both
 * figures), though too many still lack it to let the need go. Levels are means over time and say late that people
 * learn, so this is where one looks a second time before anything is sent: between “a gap” and “none” a sequential test
 * goes on looking (Wald 1947).
 */
export function isClosing(
  { origin, evidence }: Pick<Need, 'origin' | 'evidence'>,
  now: Standing,
  thresholds: Thresholds,
): boolean {
  const lacked = lackedThen(evidence, thresholds);
  if (origin !== 'gap' || lacked === undefined || now.assessed === 0 || !now.noise) return false;
  if (!isAsKnownAs(evidence, now)) return false;
  const { below } = now.noise;
  const error = Math.hypot(below / now.assessed, Math.hypot(below, ROUNDED) / evidence.assessed / 2);
  return now.belowTarget / now.assessed + ONE_SIDED * error <= lacked / evidence.assessed / 2;
}

/**
 * How many lacked it at least when a need was opened for a gap; undefined where that was not said. Of a large group it
 * is not said in numbers where nearly all did.
 */
function lackedThen(
  { assessed, belowTarget }: NeedEvidence,
  { shareBelow, minimumGroup }: Thresholds,
): number | undefined {
  if (belowTarget > 0) return belowTarget;
  const nearlyAll = assessed - 2 * minimumGroup;
  return assessed * shareBelow >= minimumGroup && isSaidInNumbers(nearlyAll, assessed, minimumGroup)
    ? nearlyAll
    : undefined;
}

/** By number, for who joined was not known then either, or by share, for who left takes nothing back. In fives. */
function isAsKnownAs({ population, assessed }: NeedEvidence, standing: Standing): boolean {
  const now = inFives(standing.assessed);
  return now >= assessed || now * population >= assessed * inFives(standing.population);
}

/**
 * Whether the work falls noticeably short of what the role asks for in both groups, and having been trained makes up
 * for less than half of that (with 95% confidence): what was taught is then not what was missing.
 */
export function trainedErrToo(
  { target, work }: Pick<Standing, 'target' | 'work'>,
  { noticeableGap, readsWork }: Pick<Thresholds, 'noticeableGap' | 'readsWork'>,
): boolean {
  if (!work || !readsWork) return false;
  const [trained, untrained] = [meanAndError(work.trained), meanAndError(work.untrained)];
  const short = target - untrained.mean;
  if (short < noticeableGap || target - trained.mean < noticeableGap) return false;
  const error = Math.sqrt(trained.squaredError + untrained.squaredError);
  return trained.mean - untrained.mean + ONE_SIDED * error < short / 2;
}

interface Mean {
  mean: number;
  squaredError: number;
}

function meanAndError({ people, level, square }: WorkSums): Mean {
  const mean = level / people;
  return { mean, squaredError: Math.max(0, square / people - mean * mean) / (people - 1) };
}

/** The standing of a skill on which nobody has been assessed. */
export const unseen = (roleId: string, skillId: SkillId): Standing => ({
  roleId,
  skillId,
  target: 0,
  population: 0,
  assessed: 0,
  belowTarget: 0,
  levelSum: 0,
  gapSum: 0,
});

/**
 * People of the role taken to be below target: the share among those assessed, applied to everybody in it, in fives.
 */
export function peopleBelow({ population, assessed, belowTarget }: Standing, least: number): number {
  if (belowTarget < least) return 0;
  const below = assessed - belowTarget >= least ? belowTarget : assessed;
  return inFives((population * below) / assessed);
}

/** How many are below, about and never all or none of them. */
export function belowInWords(standing: Standing, least: number): Message {
  const { assessed, belowTarget } = figuresOf(standing);
  return isSaidInNumbers(belowTarget, assessed, least)
    ? message('because.below.counted', { below: inFives(belowTarget), assessed: inFives(assessed) })
    : message(`because.below.${shareInWords(belowTarget, assessed)}`);
}

/**
 * What may be said about a group, in fives and tenths; where fewer than the minimum were assessed, as if nobody had
 * been.
 */
export function evidenceOf(standing: Standing, least: number): NeedEvidence {
  const { population, assessed, belowTarget, meanLevel } = figuresOf(standing);
  const known = assessed >= least;
  return {
    population: population >= least ? inFives(population) : 0,
    assessed: known ? inFives(assessed) : 0,
    belowTarget: known && isSaidInNumbers(belowTarget, assessed, least) ? inFives(belowTarget) : 0,
    meanLevel: known ? toTenths(meanLevel) : 0,
    target: toThousandths(standing.target),
    ...saidUnder(least),
  };
}
