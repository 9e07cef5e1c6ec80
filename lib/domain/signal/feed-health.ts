import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import type { SourcePolicy } from './signal-source.ts';
import { namedFeedOf } from '../skill-estimate/source-key.ts';
import type { FeedReading } from '../skill-estimate/calibration.ts';

const WEEK = 7 * DAY;
/** Weeks of which it is kept how much came: a quarter, so that the rhythm of a monthly feed shows. */
const KEPT_WEEKS = 13;

/** What came of a feed in one week: about, a fifth may be missing. */
export const FeedWeek = z.object({
  /** Weeks since 1970. */
  week: z.number(),
  taken: z.number(),
  /** Signals of it that could not be taken in. */
  refused: z.number(),
  /** Learning records that were kept and taught nothing, because no skill is known for their object. */
  untaught: z.number().exactOptional(),
});
export type FeedWeek = z.infer<typeof FeedWeek>;

/** When a feed was last heard of, epoch milliseconds, and how much came of it, the earliest week first. */
export interface FeedSeen {
  source: string;
  at: number;
  weeks: readonly FeedWeek[];
}

export type Came = Omit<FeedWeek, 'week'>;

export const addedUp = (a: Came, b: Came): Came => {
  const untaught = (a.untaught ?? 0) + (b.untaught ?? 0);
  const sum = { taken: a.taken + b.taken, refused: a.refused + b.refused };
  return untaught === 0 ? sum : { ...sum, untaught };
};

export const weekOf = (at: number): number => Math.floor(at / WEEK);

/** The weeks with what came at that moment, and without those that are past keeping. */
export function withCame(weeks: readonly FeedWeek[], came: Came, at: number): FeedWeek[] {
  const week = weekOf(at);
  const now = weeks.find((one) => one.week === week) ?? { week, taken: 0, refused: 0 };
  const others = weeks.filter((one) => one.week !== week && one.week > week - KEPT_WEEKS);
  return [...others, { week, ...addedUp(now, came) }].toSorted((a, b) => a.week - b.week);
}

/** What is wrong with a feed. Of `share`, 0–1; of `times`, what came against what usually comes in a week. */
export type FeedFault =
  | { kind: 'silent'; days: number }
  | { kind: 'less' | 'more'; times: number }
  | { kind: 'refused'; share: number }
  | { kind: 'untaught'; records: number }
  | { kind: 'moved'; levels: number };

/** Weeks in which something came before a rhythm is seen in them. */
const LEAST_WEEKS = 4;
/** Below so many a week, chance alone makes thrice as many or a third. */
const LEAST_USUAL = 30;
/** What came against what is usual, either way; a fifth may be missing of both. */
const OUT_OF_PROPORTION = 3;
/** More than usual is that many more at least: one person who repeats a test all week brings no feed into doubt. */
const LEAST_MORE = 300;
/** Of so many in two weeks, so large a share refused is no single mistake. */
const [LEAST_CAME, MUCH_REFUSED] = [20, 0.2];

/** Everything that is wrong with a feed now; nothing where it is too new to know what is usual for it. */
export function feedFaultsOf(
  feed: FeedSeen,
  readings: readonly FeedReading[],
  policy: Pick<SourcePolicy, 'silentDays'>,
  at: number,
): FeedFault[] {
  const days = Math.floor((at - feed.at) / DAY);
  return [
    ...(at - feed.at > patienceWith(feed, policy) ? [{ kind: 'silent' as const, days }] : []),
    ...outOfProportion(feed, at),
    ...refusals(feed, at),
    ...untaught(feed, at),
    ...readings.flatMap(({ source, shift }) =>
      shift !== undefined && namedFeedOf(source) === feed.source
        ? [{ kind: 'moved' as const, levels: shift }]
        : [],
    ),
  ];
}

/**
 * Milliseconds for which nothing need come: as a human said, or twice the longest pause that the feed has made, at
 * least a fortnight; without end while its rhythm is not known.
 */
function patienceWith({ source, weeks }: FeedSeen, { silentDays }: Pick<SourcePolicy, 'silentDays'>): number {
  const said = new Map(Object.entries(silentDays)).get(source);
  if (said !== undefined) return said * DAY;
  const alive = weeks.filter(({ taken }) => taken > 0);
  if (alive.length < LEAST_WEEKS) return Number.POSITIVE_INFINITY;
  const pauses = alive.slice(1).map(({ week }, i) => week - (alive[i]?.week ?? week));
  return 2 * WEEK * Math.max(1, ...pauses);
}

/** The last whole week, or this one as soon as too much came, against the middle of the weeks before. */
function outOfProportion({ weeks }: FeedSeen, at: number): FeedFault[] {
  const now = weekOf(at);
  const [first] = weeks;
  if (!first || now - 1 - first.week < LEAST_WEEKS) return [];
  const came = (week: number): number => weeks.find((one) => one.week === week)?.taken ?? 0;
  const before = Array.from({ length: now - 1 - first.week }, (_, i) => came(first.week + i));
  const usual = before.toSorted((a, b) => a - b)[Math.floor((before.length - 1) / 2)] ?? 0;
  if (usual < LEAST_USUAL) return [];
  const most = Math.max(came(now), came(now - 1));
  if (most > OUT_OF_PROPORTION * usual && most - usual >= LEAST_MORE)
    return [{ kind: 'more', times: most / usual }];
  const times = came(now - 1) / usual;
  return times < 1 / OUT_OF_PROPORTION ? [{ kind: 'less', times }] : [];
}

/** In this week and the one before. */
const lately = ({ weeks }: FeedSeen, at: number): FeedWeek[] =>
  weeks.filter(({ week }) => week >= weekOf(at) - 1);

/** From the first on: a course that nobody mapped is lost in silence among many that somebody did. */
function untaught(feed: FeedSeen, at: number): FeedFault[] {
  const records = lately(feed, at).reduce((sum, one) => sum + (one.untaught ?? 0), 0);
  return records > 0 ? [{ kind: 'untaught', records }] : [];
}

function refusals(feed: FeedSeen, at: number): FeedFault[] {
  const weeks = lately(feed, at);
  const refused = weeks.reduce((sum, one) => sum + one.refused, 0);
  const all = refused + weeks.reduce((sum, one) => sum + one.taken, 0);
  const share = refused / all;
  return all >= LEAST_CAME && share >= MUCH_REFUSED ? [{ kind: 'refused', share }] : [];
}

/**
 * Whether nothing is written from what a feed with this fault says. One that brings less than usual, or more than is
 * learned of, is only told of: what is taken in of it is as good as before.
 */
export const holdsBack = ({ kind }: FeedFault): boolean => kind !== 'less' && kind !== 'untaught';

/** Feeds from which nothing is written now, by name, with why. */
export type HeldFeeds = ReadonlyMap<string, readonly FeedFault[]>;

/** The feeds from which nothing is written now; one that a human let count all the same is none. */
export function feedsHeldBack(
  feeds: readonly FeedSeen[],
  readings: readonly FeedReading[],
  policy: Pick<SourcePolicy, 'silentDays' | 'countAnyway'>,
  at: number,
): HeldFeeds {
  return new Map(
    feeds
      .filter(({ source }) => !policy.countAnyway.includes(source))
      .map((feed) => [feed.source, feedFaultsOf(feed, readings, policy, at).filter(holdsBack)] as const)
      .filter(([, faults]) => faults.length > 0),
  );
}

/** Why the word of a source, by its key, does not count now; undefined where it counts. */
export const faultsHolding = (source: string, held: HeldFeeds): readonly FeedFault[] | undefined =>
  held.get(namedFeedOf(source) ?? '');
