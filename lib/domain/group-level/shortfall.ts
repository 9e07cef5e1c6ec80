import { PEOPLE_DIFFER, type Gathered } from '../disclosure/gathered.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import type { Thresholds } from '../policy/policy.ts';
import type { Standing } from './group-standing.ts';

/** How far people of a group are short of what is asked, on average, and how surely that is known: levels. */
export interface GroupShort {
  levels: number;
  /** Standard error. */
  error: number;
}

/**
 * From how far on a group lacks something: as if just the share of it that makes a gap a matter of the group lacked
 * just what is noticeable.
 */
export const leastShort = ({ noticeableGap, shareBelow }: Pick<Thresholds, 'noticeableGap' | 'shareBelow'>) =>
  noticeableGap * shareBelow;

/**
 * Levels that a group is short by on average for each of its people who lacks what is noticeable, in units of that:
 * they lack more, and some of the others lack a little. Of normally spread levels it is 2 to 2.4 wherever between a
 * tenth and three quarters are below, and the deviation of levels is three to six tenths.
 */
const SHORT_FOR_EACH = 2.2;
/** By how many levels that rule is wrong by itself (standard deviation, over such groups). */
const RULE_ERROR = 0.03;

/** Levels by which a group is short on average of which so large a share is below. */
export const shortForShare = (share: number, { noticeableGap }: Pick<Thresholds, 'noticeableGap'>): number =>
  SHORT_FOR_EACH * noticeableGap * share;

type Told = Pick<Gathered, 'below' | 'short'>;

/** How far a group is short by each of the figures that are told: by how many are below, and directly. */
function wordsIn({ below, short }: Told, thresholds: Pick<Thresholds, 'noticeableGap'>): GroupShort[] {
  const each = shortForShare(1, thresholds);
  return [
    {
      levels: shortForShare(below.mean, thresholds),
      error: Math.hypot(each * Math.sqrt(below.variance), RULE_ERROR),
    },
    ...(short ? [{ levels: short.mean, error: Math.sqrt(short.variance) }] : []),
  ];
}

/**
 * How far a group is short by what was told of it: each figure counts by how sure it is. How many are below is told
 * with less noise, which is what decides in small groups.
 */
export const shortfallOf = (told: Told, thresholds: Pick<Thresholds, 'noticeableGap'>): GroupShort =>
  together(wordsIn(told, thresholds));

/** Words about the same, each by its precision. */
function weighed(words: readonly GroupShort[]): GroupShort {
  const precision = sum(words.map(({ error }) => error ** -2));
  return {
    levels: sum(words.map((word) => word.levels / word.error ** 2)) / precision,
    error: 1 / Math.sqrt(precision),
  };
}

/** The same of words that should agree: where they do not, all are less sure (Birge 1932, Phys. Rev. 40). */
function together(words: readonly GroupShort[]): GroupShort {
  const { levels, error } = weighed(words);
  const squares = sum(words.map((word) => ((word.levels - levels) / word.error) ** 2));
  return { levels, error: error * Math.sqrt(Math.max(1, squares / Math.max(1, words.length - 1))) };
}

/** How likely so much or more would be seen if the group were short by no more than `bar`. */
export const chanceWithin = ({ levels, error }: GroupShort, bar: number): number =>
  normalTail((levels - bar) / error);

/**
 * How far a role is short beyond what is worth a need, by all that was told of it and by each source’s own word. What
 * was told leans to the target, as long as little is known of people, and counts from the bar on; sources say of
 * people what they saw, and count from the target on, which is as far: people who differ as usual and reach it on
 * average are short by the bar.
 */
export function shortBeyond(
  standing: Pick<Standing, 'assessed' | 'belowTarget' | 'gapSum' | 'noise' | 'gathered' | 'bySource'>,
  thresholds: Pick<Thresholds, 'noticeableGap' | 'shareBelow'>,
): GroupShort {
  const told = shortAsTold(standing, thresholds);
  const beyond = { levels: told.levels - leastShort(thresholds), error: told.error };
  const words = (standing.bySource ?? []).map(({ short, error }) => ({
    levels: short,
    error: Math.max(error, LEAST_ERROR),
  }));
  return words.length === 0 ? beyond : weighed([beyond, together(words)]);
}

/** How far a role is short of its target by what was told of it, at any time. */
export const shortAsTold = (
  standing: Pick<Standing, 'assessed' | 'belowTarget' | 'gapSum' | 'noise' | 'gathered'>,
  thresholds: Pick<Thresholds, 'noticeableGap'>,
): GroupShort => shortfallOf(standing.gathered ?? fromFigures(standing), thresholds);

/** What a source says is known to a hundredth, and never surer than so. */
export const LEAST_ERROR = 0.03;

/** Of figures that were said before it was kept what they rest on. */
const fromFigures = ({
  assessed,
  belowTarget,
  gapSum,
  noise,
}: Pick<Standing, 'assessed' | 'belowTarget' | 'gapSum' | 'noise'>): Told => ({
  below: meanOf(belowTarget / assessed, (noise?.below ?? 0) / assessed, assessed),
  ...(noise && noise.short === undefined
    ? {}
    : { short: meanOf(gapSum / assessed, noise?.short ?? 0, assessed) }),
});

const meanOf = (mean: number, drawn: number, people: number) => ({
  mean,
  variance: drawn ** 2 + PEOPLE_DIFFER ** 2 / people,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
