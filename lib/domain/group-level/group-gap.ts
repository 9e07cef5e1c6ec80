import type { SkillId } from '../ids.ts';
import type { Need, NeedEvidence } from '../need/need.ts';
import type { Standing, WorkSums } from './group-standing.ts';
import { saidUnder } from '../disclosure/minimum-group.ts';
import { atAnyLook, FALSE_NEEDS } from './looks.ts';
import { chanceWithin, leastShort, shortAsTold, shortBeyond, shortForShare } from './shortfall.ts';
import { inFives, isSaidInNumbers, shareInWords } from '../disclosure/share-in-words.ts';
import { figuresOf } from '../population-pass/figures.ts';
import type { Thresholds } from '../policy/policy.ts';
import { toTenths, toThousandths } from '../rounding.ts';
import { message, type Message } from '../../messages/message.ts';

/**
 * One-sided 95% quantile of the normal distribution: groups are small, but the bar is a direction and not a figure that
 * is shown.
 */
const ONE_SIDED = 1.645;

/**
 * How likely a group that is short by no more than is worth a need would be seen so short or shorter, at this or any
 * look of the year; 1 where it is too small, or seen on too few, to say so. A need that noise opened would cost people
 * their time, and one that is looked at every night must not be opened by looking often.
 */
export function chanceOfNone(standing: Standing, thresholds: Thresholds): number {
  if (!mayBeGap(standing, thresholds)) return 1;
  const { gathered } = standing;
  return atAnyLook(chanceWithin(shortBeyond(standing, thresholds), 0), gathered?.looks ?? LOOKS_BEFORE);
}

/** Whether a group is large enough, seen on enough of its people, and short by more than is worth a need now. */
export const mayBeGap = (standing: Standing, thresholds: Thresholds): boolean =>
  isEnoughSeen(standing, thresholds) && shortNow(standing, thresholds) > leastShort(thresholds);

/** Of what was said before looks were counted. */
const LOOKS_BEFORE = 12;

const isEnoughSeen = (
  { population, assessed, belowTarget }: Standing,
  { shareAssessed, minimumGroup }: Thresholds,
): boolean => belowTarget >= minimumGroup && assessed >= population * shareAssessed;

/** Levels, by how many are below now. */
const shortNow = ({ belowTarget, assessed }: Standing, thresholds: Thresholds): number =>
  shortForShare(belowTarget / assessed, thresholds);

/**
 * Whether the group as a whole misses the target, seen on enough people: a statement about an interval, at 95%. What
 * was counted without noise, as what may be is (`worst-case-bounds-of-unassessed.ts`), is one about the share that is
 * below.
 */
export const isGap = (standing: Standing, thresholds: Thresholds): boolean =>
  standing.noise
    ? chanceOfNone(standing, thresholds) <= FALSE_NEEDS
    : isEnoughSeen(standing, thresholds) && standing.belowTarget >= standing.assessed * thresholds.shareBelow;

/**
 * Whether the group as a whole reaches the target, seen on enough people of it to say so: what a need is opened about
 * must not be gone by being less.
 */
export const isReached = (standing: Standing, thresholds: Thresholds): boolean =>
  standing.assessed >= thresholds.minimumGroup &&
  standing.belowTarget < standing.assessed * thresholds.shareBelow &&
  (!standing.noise || shortNow(standing, thresholds) <= leastShort(thresholds));

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

/** Levels that are told of a mean. */
const TOLD = 0.1;

/**
 * Why a need is outgrown, by what was said when it was opened: the role asks for less, people are seen higher, or
 * neither, and then the rule by which they are counted is another. Whoever changed a rule must not read that people
 * learned.
 */
export function whyOutgrown(
  { target, meanLevel }: Pick<NeedEvidence, 'target' | 'meanLevel'>,
  standing: Standing,
): 'less' | 'better' | 'rule' {
  if (standing.target < target) return 'less';
  return figuresOf(standing).meanLevel >= meanLevel + TOLD ? 'better' : 'rule';
}

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
 * been. The level is read from all that was told: the noise in a sum of levels alone is as wide as a gap where few are.
 */
export function evidenceOf(
  standing: Standing,
  { minimumGroup: least, ...thresholds }: Pick<Thresholds, 'minimumGroup' | 'noticeableGap'>,
): NeedEvidence {
  const { population, assessed, belowTarget, meanLevel } = figuresOf(standing);
  const known = assessed >= least;
  return {
    population: population >= least ? inFives(population) : 0,
    assessed: known ? inFives(assessed) : 0,
    belowTarget: known && isSaidInNumbers(belowTarget, assessed, least) ? inFives(belowTarget) : 0,
    meanLevel: known ? toTenths(levelTold(standing, thresholds) ?? meanLevel) : 0,
    target: toThousandths(standing.target),
    ...saidUnder(least),
  };
}

/** From 0 to the target, levels; undefined where it was counted without noise. */
function levelTold(standing: Standing, thresholds: Pick<Thresholds, 'noticeableGap'>): number | undefined {
  if (!standing.noise) return undefined;
  const { target } = standing;
  return Math.max(0, Math.min(target, target - shortAsTold(standing, thresholds).levels));
}
