import { z } from 'zod';
import type { Feeds } from '../../ports/feeds.ts';
import { isFault } from '../../errors.ts';
import { save, type Documents } from './documents.ts';
import { sha256 } from '../../domain/sha256.ts';
import { addedUp, FeedWeek, weekOf, withCame, type Came } from '../../domain/signal/feed-health.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';

/** Without weeks where it was stored before they were counted. */
const FeedDocument = z.object({ source: z.string(), at: z.number(), weeks: z.array(FeedWeek).default([]) });
/** Never changed: a source stays with the app that took it, unless the policy names another owner. */
const SourceDocument = z.object({ source: z.string(), appId: z.string() });

const KEY = 'feeds';
/** Milliseconds after which what came of a source is written, if anything comes. */
const PERIOD_MS = 10 * 60_000;
/** It is written sooner where so much came of what this process has written of the week. */
const GROWN = 0.25;
/** Most sources that a process remembers, against a caller that makes one up for each signal. */
const MOST_SOURCES = 1_000;

/** What this process counts of a source. */
interface Count {
  /** When it was last written, epoch milliseconds. */
  at: number;
  /** The week of `written`. */
  week: number;
  written: number;
  /** What came since. */
  waiting: Came;
  isWriting: boolean;
}

const NOTHING: Came = { taken: 0, refused: 0 };
const sumOf = ({ taken, refused, untaught = 0 }: Came): number => taken + refused + untaught;

const isDue = ({ at: last, week, written, waiting }: Count, at: number): boolean =>
  at - last >= PERIOD_MS || sumOf(waiting) > GROWN * (week === weekOf(at) ? written : 0);

const idOf = (source: string) => sha256(source, 32);
const sourceId = (source: string) => `source:${idOf(source)}`;

export function cosmosFeeds(documents: Documents): Feeds {
  const counted = new Map<string, Count>();
  const owners = new Map<string, string>();
  const ownerOf = async (source: string): Promise<string | undefined> => {
    const known = owners.get(source);
    if (known !== undefined) return known;
    const appId = (await documents.read(SourceDocument, KEY, sourceId(source)))?.value.appId;
    if (appId !== undefined && owners.size < MOST_SOURCES) owners.set(source, appId);
    return appId;
  };
  /** Adds what came. What never brought anything is no feed, and what is refused is no sign of life. */
  const write = (source: string, came: Came, at: number): Promise<void> =>
    withOptimisticRetry(async () => {
      const known = await documents.read(FeedDocument, KEY, idOf(source));
      const isAlive = came.taken > 0 || (came.untaught ?? 0) > 0;
      if (!known && !isAlive) return;
      const weeks = withCame(known?.value.weeks ?? [], came, at);
      const before = known?.value.at ?? at;
      const body = { type: 'feed', source, at: isAlive ? Math.max(at, before) : before, weeks };
      await documents.batch(KEY, [save(idOf(source), body, known?.etag)]);
    });
  return {
    async saw(source, at, came) {
      const known = counted.get(source);
      if (!known && counted.size >= MOST_SOURCES) return;
      const count = known ?? { at: 0, week: weekOf(at), written: 0, waiting: NOTHING, isWriting: false };
      counted.set(source, count);
      count.waiting = addedUp(count.waiting, came);
      if (count.isWriting || !isDue(count, at)) return;
      const { waiting } = count;
      Object.assign(count, { isWriting: true, waiting: NOTHING });
      try {
        await write(source, waiting, at);
        const before = count.week === weekOf(at) ? count.written : 0;
        Object.assign(count, { at, week: weekOf(at), written: before + sumOf(waiting) });
      } catch (error) {
        count.waiting = addedUp(count.waiting, waiting);
        // Other processes write about the same feed: it is counted with what comes next.
        if (!isFault(error, 'contended')) throw error;
      } finally {
        count.isWriting = false;
      }
    },
    ownerOf,
    async claim(source, appId) {
      try {
        const body = { type: 'source', source, appId };
        await documents.batch(KEY, [{ write: 'create', id: sourceId(source), body }]);
      } catch (error) {
        if (!isFault(error, 'stale')) throw error;
      }
      return (await ownerOf(source)) ?? appId;
    },
    async claimedBy(appId) {
      let taken = 0;
      for await (const { value } of documents.query(SourceDocument, `c.type = 'source'`, {}, KEY))
        if (value.appId === appId) taken += 1;
      return taken;
    },
    async *all() {
      for await (const { value } of documents.query(FeedDocument, `c.type = 'feed'`, {}, KEY)) yield value;
    },
  };
}
