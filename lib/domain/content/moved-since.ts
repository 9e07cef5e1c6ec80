import type { Insight } from '../outcome/insight.ts';
import { draftsIn, ENOUGH, readingsByVersion, outcomesIn } from './compare-versions.ts';
import type { ContentAsset } from './content.ts';
import { DAY } from '../milliseconds.ts';
import type { Need } from '../need/need.ts';

/** Needs that were found and that ended, in a stretch and in one as long before it. */
export interface NeedsMoved {
  /** Of the stretch, as far as its end is over. */
  days: number;
  found: Need[];
  foundBefore: number;
  ended: Need[];
  endedBefore: number;
}

/** What came of needs since a moment, beside as many days before it. */
export function needsMoved(needs: readonly Need[], from: number, now: number): NeedsMoved {
  const within = (at: number | undefined, start: number, end: number) =>
    at !== undefined && at >= start && at < end;
  const before = from - (now - from);
  const foundIn = (start: number, end: number) => needs.filter(({ foundAt }) => within(foundAt, start, end));
  const endedIn = (start: number, end: number) => needs.filter(({ endedAt }) => within(endedAt, start, end));
  return {
    days: Math.max(1, Math.floor((now - from) / DAY)),
    found: foundIn(from, now),
    foundBefore: foundIn(before, from).length,
    ended: endedIn(from, now),
    endedBefore: endedIn(before, from).length,
  };
}

/** Of causes that somebody confirmed or corrected: how many were as supposed; null where they are too few to say. */
export interface CausesHit {
  confirmed: number;
  asSupposed: number;
}

/** The same before and since, by when a need was found. */
export function causesHit(
  needs: readonly Need[],
  from: number,
): { before: CausesHit | null; since: CausesHit | null } {
  const hitIn = (some: readonly Need[]): CausesHit | null => {
    const said = some.filter(({ cause }) => cause !== undefined);
    if (said.length < ENOUGH) return null;
    return {
      confirmed: said.length,
      asSupposed: said.filter(({ cause, hypothesis }) => cause === hypothesis.cause).length,
    };
  };
  return {
    before: hitIn(needs.filter(({ foundAt }) => foundAt < from)),
    since: hitIn(needs.filter(({ foundAt }) => foundAt >= from)),
  };
}

/** Drafts that came back, of those that somebody decided on, before and since; null where they are too few. */
export function cameBack(
  responses: readonly ContentAsset[],
  isSince: (response: ContentAsset) => boolean,
): { before: ReturnType<typeof draftsIn>; since: ReturnType<typeof draftsIn> } {
  return {
    before: draftsIn(responses.filter((one) => !isSince(one))),
    since: draftsIn(responses.filter(isSince)),
  };
}

/** What needs came to that were answered before and since; null where they are too few. */
export function cameTo(
  responses: readonly ContentAsset[],
  insights: readonly Insight[],
  isSince: (response: ContentAsset) => boolean,
): { before: ReturnType<typeof outcomesIn>; since: ReturnType<typeof outcomesIn> } {
  const last = readingsByVersion(insights);
  return {
    before: outcomesIn(
      responses.filter((one) => !isSince(one)),
      last,
    ),
    since: outcomesIn(responses.filter(isSince), last),
  };
}

/** How often each form was chosen first, the commonest first. */
export function formsChosen(responses: readonly ContentAsset[]): { form: string; count: number }[] {
  const first = responses.filter(({ version }) => version === 1);
  return [...Map.groupBy(first, ({ modality }) => modality.chosen)]
    .map(([form, some]) => ({ form, count: some.length }))
    .toSorted((a, b) => b.count - a.count || a.form.localeCompare(b.form));
}
