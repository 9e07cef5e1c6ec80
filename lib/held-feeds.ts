import { faultsHolding, feedsHeldBack, type FeedFault, type HeldFeeds } from './domain/signal/feed-health.ts';
import { feedIn } from './domain/skill-estimate/source-key.ts';
import type { Standing } from './domain/group-level/group-standing.ts';
import type { Words } from './messages/words.ts';
import type { Ports } from './ports/index.ts';

/** The feeds from which nothing is written now, with why. Work: the feeds, of which there are tens. */
export async function heldFeeds(
  { feeds, calibration, registers }: Pick<Ports, 'feeds' | 'calibration' | 'registers'>,
  at: number,
): Promise<HeldFeeds> {
  const [seen, { feeds: readings }, { sources }] = await Promise.all([
    Array.fromAsync(feeds.all()),
    calibration.read(),
    registers.policy(),
  ]);
  return feedsHeldBack(seen, readings, sources, at);
}

/** Of the feeds that saw a group, those that do not count now. */
export const heldOf = ({ bySource = [] }: Pick<Standing, 'bySource'>, held: HeldFeeds): HeldFeeds =>
  new Map(
    bySource.flatMap(({ source }) => {
      const faults = faultsHolding(source, held);
      return faults ? [[feedIn(source), faults] as const] : [];
    }),
  );

/** What is wrong with a feed, in words. */
const faultInWords = (fault: FeedFault, { say }: Words): string => {
  switch (fault.kind) {
    case 'silent':
      return say('feed.silent', { days: fault.days });
    case 'less':
      return say('feed.less', { share: fault.times });
    case 'more':
      return say('feed.more', { times: fault.times });
    case 'refused':
      return say('feed.refused', { share: fault.share });
    case 'untaught':
      return say('feed.untaught', { records: fault.records });
    case 'moved':
      return say(fault.levels > 0 ? 'feed.moved.up' : 'feed.moved.down', { levels: Math.abs(fault.levels) });
  }
};

/** A feed with all that is wrong with it, in words. */
export const feedInWords = (source: string, faults: readonly FeedFault[], words: Words): string =>
  words.say('feed.faults', {
    source,
    faults: words.list(
      faults.map((fault) => faultInWords(fault, words)),
      'and',
    ),
  });
