import { givenForOf, type GivenFor } from '../person/purpose.ts';
import { STRENGTH, type EvidenceSource } from './constants.ts';
import { getOrCreate } from './get-or-create.ts';
import type { ScaleLine, Link } from './links.ts';
import {
  addPair,
  demingLine,
  noPairs,
  pairsTogether,
  type Fitted,
  type Paired,
  type SaidOfOne,
} from './paired.ts';
import { randomLines } from './random-lines.ts';
import { feedIn, feedKeyOf, kindOfKey } from './source-key.ts';
import type { SkillState } from './state.ts';

/**
 * Sums from which it is learned how sources differ: for each feed, what every other source said of the same people.
 * Held are as many as there are raters, times feeds.
 */
export type Linking = Map<string, Map<string, Paired>>;

export const startLinking = (): Linking => new Map();

/** Evidence that has decayed below this, in pieces, is not compared any more. */
export const LEAST_PIECES = 0.25;

/** A role that was held shows what the role asks for, by definition. */
const isCompared = (kind: EvidenceSource): boolean => kind !== 'role-history';

/**
 * Notes how the sources agree that saw one person. Order of people does not matter.
 * @param states of each skill of theirs; of the work in one without anything given to learn, as `addAgreement` says
 * @param given what the sources looked at are given for; they are held against sources of the work alone
 */
export function addComparisons(linking: Linking, states: readonly SkillState[], given: GivenFor): void {
  const seen = new Set<Paired>();
  for (const { sources = {} } of states) {
    const feeds = meansByFeed(sources);
    for (const [key, { count, level }] of Object.entries(sources)) {
      const kind = kindOfKey(key);
      if (!isCompared(kind) || givenForOf({ source: kind }) !== given || count < LEAST_PIECES) continue;
      const said = { level: level / count, error: 1 / (STRENGTH[kind] * count) };
      for (const [feed, other] of feeds) {
        if (feed === feedKeyOf(key)) continue;
        const sums = getOrCreate(
          getOrCreate(linking, feed, () => new Map<string, Paired>()),
          key,
          noPairs,
        );
        addPair(sums, other, said);
        if (!seen.has(sums)) sums.people += 1;
        seen.add(sums);
      }
    }
  }
}

function meansByFeed(sources: NonNullable<SkillState['sources']>): Map<string, SaidOfOne> {
  const sums = new Map<string, { count: number; level: number }>();
  for (const [key, { count, level }] of Object.entries(sources)) {
    const kind = kindOfKey(key);
    if (!isCompared(kind) || givenForOf({ source: kind }) !== 'work') continue;
    const sum = getOrCreate(sums, feedKeyOf(key), () => ({ count: 0, level: 0 }));
    sum.count += count;
    sum.level += level;
  }
  return new Map(
    [...sums]
      .filter(([, { count }]) => count >= LEAST_PIECES)
      .map(([feed, { count, level }]) => [
        feed,
        { level: level / count, error: 1 / (STRENGTH[kindOfKey(feed)] * count) },
      ]),
  );
}

/** How a feed lies against the yardstick. */
export interface LinkedFeed {
  /** Kind and feed, as `sourceKeyOf` joins them. */
  source: string;
  /** The one that the others are held against. */
  isYardstick: boolean;
  /** Pairs of person and skill that both saw. */
  pairs: number;
  /**
   * Levels that it says more than the yardstick of the average person whom both saw, and its scale against that one’s.
   */
  offset: number;
  factor: number;
}

export interface Linked {
  links: Map<string, Link>;
  feeds: LinkedFeed[];
}

export interface YardstickChoice {
  /** The name of the feed that a human named as yardstick. */
  yardstick?: string | undefined;
  /** The fewest people on whom a rater is told apart from the others. */
  least: number;
}

/** Fewer pairs say nothing about a feed. */
const LEAST_PAIRS = 20;
/** Pairs after which what was learned of a feed weighs as much as that feeds are alike. */
const PRIOR_PAIRS = 30;

/** How each source is read, and how far the feeds lie apart. Work: raters, some hundred times. */
export function linkSources(linking: Linking, choice: YardstickChoice): Linked {
  const yardstick = yardstickIn(linking, choice);
  const links = new Map<string, Link>();
  if (yardstick === undefined) return { links, feeds: [] };
  const feeds: LinkedFeed[] = [];
  for (const feed of new Set([...linking.values()].flatMap((others) => [...others.keys()].map(feedKeyOf)))) {
    const other = feed === yardstick ? mostShared(linking, feed) : yardstick;
    const raters = [...(linking.get(other ?? '') ?? [])].filter(([key]) => feedKeyOf(key) === feed);
    const all = pairsTogether(raters.map(([, sums]) => sums));
    if (all.pairs < LEAST_PAIRS) continue;
    const fitted = demingLine(all);
    const common = feed === yardstick ? asSaid : drawnToAlike(backFrom(fitted), all.pairs);
    feeds.push({
      source: feed,
      isYardstick: feed === yardstick,
      pairs: all.pairs,
      offset: feed === yardstick ? 0 : (all.y - all.x) / all.pairs,
      factor: feed === yardstick ? 1 : fitted.slope,
    });
    if (feed !== yardstick) links.set(feed, { common });
    for (const [key, among] of ratersApart(raters, all, fitted, choice.least))
      links.set(key, { common: after(common, among), among });
  }
  return { links, feeds: feeds.toSorted((a, b) => a.source.localeCompare(b.source)) };
}

const asSaid: ScaleLine = { shift: 0, factor: 1 };

/** What was fitted as said = intercept + slope · true, the other way round. */
const backFrom = ({ intercept, slope }: Fitted): ScaleLine => ({
  shift: -intercept / slope,
  factor: 1 / slope,
});

const after = (outer: ScaleLine, inner: ScaleLine): ScaleLine => ({
  shift: outer.shift + outer.factor * inner.shift,
  factor: outer.factor * inner.factor,
});

/** Shrinkage: feeds are alike until pairs say otherwise. */
function drawnToAlike({ shift, factor }: ScaleLine, pairs: number): ScaleLine {
  const share = pairs / (pairs + PRIOR_PAIRS);
  return { shift: share * shift, factor: 1 + share * (factor - 1) };
}

/**
 * The feed that others are held against: the one that a human named, or else the assessments that share most people
 * with others, or, without assessments, whatever does.
 */
function yardstickIn(linking: Linking, { yardstick }: YardstickChoice): string | undefined {
  const shared = [...linking].map(
    ([feed, others]) => [feed, pairsTogether([...others.values()]).pairs] as const,
  );
  const most = (some: typeof shared) =>
    some.toSorted(([a, ofA], [b, ofB]) => ofB - ofA || a.localeCompare(b))[0]?.[0];
  return (
    most(shared.filter(([feed]) => yardstick !== undefined && feedIn(feed) === yardstick)) ??
    most(shared.filter(([feed]) => kindOfKey(feed) === 'assessment')) ??
    most(shared)
  );
}

/** The feed that saw most of the people whom this one saw. */
const mostShared = (linking: Linking, feed: string): string | undefined =>
  [...linking]
    .map(([other, sources]): [string, number] => [
      other,
      pairsTogether([...sources].flatMap(([key, sums]) => (feedKeyOf(key) === feed ? [sums] : []))).pairs,
    ])
    .filter(([, pairs]) => pairs > 0)
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || a.localeCompare(b))[0]?.[0];

/** Fewer raters do not say how raters differ. */
const LEAST_RATERS = 3;
/** A line below this is taken for flat by chance. */
const LEAST_SLOPE = 0.4;

/**
 * How each rater who saw enough people is read, as if the others of the feed had said it. What is looked at is how far
 * they lie from the feed’s own line, around the average person.
 */
function ratersApart(
  raters: readonly [string, Paired][],
  all: Paired,
  { intercept, slope }: Fitted,
  least: number,
): [string, ScaleLine][] {
  const judged = raters.filter(([key]) => key !== feedKeyOf(key));
  if (judged.length < LEAST_RATERS) return [];
  const mean = all.x / all.pairs;
  const lines = randomLines(
    judged.map(([, { pairs: n, x, y, xx, xy, yy }]) => {
      // y − (intercept + slope · x) on x − mean, from the sums of x and y.
      const rest = y - intercept * n - slope * x;
      const restTimesX = xy - intercept * x - slope * xx;
      const squares =
        yy -
        2 * (intercept * y + slope * xy) +
        intercept ** 2 * n +
        2 * intercept * slope * x +
        slope ** 2 * xx;
      return {
        n,
        x: x - mean * n,
        xx: xx - 2 * mean * x + mean ** 2 * n,
        y: rest,
        xy: restTimesX - mean * rest,
        yy: squares,
      };
    }),
  );
  return judged.flatMap(([key, { people }], i): [string, ScaleLine][] => {
    const departure = lines.departures[i];
    const own = departure && slope + departure.slope;
    if (!departure || own === undefined || own < LEAST_SLOPE || people < least) return [];
    const start = intercept + departure.offset - departure.slope * mean;
    return [[key, after({ shift: intercept, factor: slope }, backFrom({ intercept: start, slope: own }))]];
  });
}
