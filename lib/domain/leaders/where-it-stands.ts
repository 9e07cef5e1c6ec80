import { wouldDecide } from '../group-level/worst-case-bounds-of-unassessed.ts';
import { shareInWords, type Share } from '../disclosure/share-in-words.ts';
import { DAY } from '../milliseconds.ts';
import type { Thresholds } from '../policy/policy.ts';
import type { SkillStands, LineTrend, WhereItStands } from './report.ts';

/** The middle of what each word stands for. */
const MIDDLES: Record<Share, number> = {
  'nearly none': 0.06,
  few: 0.23,
  'about half': 0.5,
  most: 0.77,
  'nearly all': 0.94,
};

/** How many can of those of whom it is known, 0–1; undefined where that is not said. */
export function shareThatCan({ counts, word }: SkillStands): number | undefined {
  if (counts && counts.can + counts.cannot > 0) return counts.can / (counts.can + counts.cannot);
  return word && MIDDLES[word];
}

/** Nothing is compared over less: what people finished last week is seen later. */
const LEAST_DAYS = 28;
/** Nor with what was so long ago that other things explain it. */
const MOST_DAYS = 92;
/** People by whom a count has to differ: it is told in fives, with noise of a few people in it. */
const LEAST_PEOPLE = 10;
const LEAST_SHARE = 0.05;

/**
 * How it changed since the oldest of the earlier words that may be compared with. A change within rounding and noise is
 * none, and whether learning made it is for the readings to say.
 */
export function lineTrendOf(
  now: SkillStands,
  earlier: readonly { at: number; stands: SkillStands }[],
  at: number,
): LineTrend | undefined {
  const from = earlier
    .filter((one) => at - one.at >= LEAST_DAYS * DAY && at - one.at <= MOST_DAYS * DAY)
    .filter(({ stands }) => shareThatCan(stands) !== undefined)
    .toSorted((a, b) => a.at - b.at)[0];
  const share = shareThatCan(now);
  if (!from || share === undefined) return undefined;
  const change = share - (shareThatCan(from.stands) ?? share);
  const [then, seen] = [from.stands.counts, now.counts];
  const isSeen =
    then && seen
      ? Math.abs(seen.can - then.can) >= LEAST_PEOPLE && Math.abs(change) >= LEAST_SHARE
      : wordOf(now, wordOf(from.stands)) !== wordOf(from.stands);
  const way = !isSeen ? 'steady' : change > 0 ? 'rises' : 'falls';
  return { way, since: from.at, then: from.stands };
}

/** In words, which are changed only well beyond their boundaries: so a number may be compared with a word. */
const wordOf = ({ counts, word }: SkillStands, before?: Share): Share | undefined =>
  counts ? shareInWords(counts.can, counts.can + counts.cannot, before) : word;

/**
 * Where a skill of a line stands: whether as many can as it takes for no need to be opened, or will by the date of the
 * line if it goes on as it did (a straight line, no forecast).
 */
export function whereItStands(
  now: SkillStands,
  trend: LineTrend | undefined,
  {
    until,
    at,
    thresholds,
    unknownDecide = false,
  }: {
    until: number;
    at: number;
    thresholds: Counting;
    /** Of what is told in words alone: whether those who are not known decide in a role, as it is proposed to look. */
    unknownDecide?: boolean;
  },
): WhereItStands {
  const share = shareThatCan(now);
  if (share === undefined) return 'not-known';
  const { counts, notKnown } = now;
  const isOpen = counts
    ? wouldDecide({ atTarget: counts.can, below: counts.cannot, notKnown }, thresholds)
    : unknownDecide;
  if (isOpen) return 'not-known';
  const target = targetShare(thresholds);
  if (share >= target) return 'reached';
  if (!trend) return 'below';
  const then = shareThatCan(trend.then) ?? share;
  const aDay = (share - then) / ((at - trend.since) / DAY);
  const expected = share + (aDay * Math.max(0, until - at)) / DAY;
  return trend.way === 'rises' && expected >= target ? 'on-track' : 'behind';
}

type Counting = Pick<Thresholds, 'shareBelow' | 'minimumGroup'>;

/** From which share on no need is opened. */
export const targetShare = ({ shareBelow }: Pick<Thresholds, 'shareBelow'>): number => 1 - shareBelow;

/** Whether less is known to be able than is asked, and nothing shows that it will be in time. */
export const fallsShort = (stands: WhereItStands): boolean => stands === 'behind' || stands === 'below';

const WORST_FIRST: readonly WhereItStands[] = ['behind', 'below', 'not-known', 'on-track', 'reached'];

/** The worst first; of those that stand alike the one that fewest can. */
export const worstFirst = <T extends SkillStands & { stands: WhereItStands }>(skills: readonly T[]): T[] =>
  skills.toSorted(
    (a, b) =>
      WORST_FIRST.indexOf(a.stands) - WORST_FIRST.indexOf(b.stands) ||
      (shareThatCan(a) ?? 2) - (shareThatCan(b) ?? 2) ||
      a.skillId.localeCompare(b.skillId),
  );
