import { z } from 'zod';
import type { Feeds } from '../../ports/feeds.ts';
import { isFault } from '../../errors.ts';
import type { Documents } from './documents.ts';
import { sha256 } from '../../domain/sha256.ts';

const FeedDocument = z.object({ source: z.string(), at: z.number() });
/** Never changed: a source stays with the app that took it, unless the policy names another owner. */
const SourceDocument = z.object({ source: z.string(), appId: z.string() });

const KEY = 'feeds';
/** Milliseconds between two writes about one source. */
const PERIOD_MS = 10 * 60_000;
/** Most sources that a process remembers, against a caller that makes one up for each signal. */
const MOST_SOURCES = 1_000;

const idOf = (source: string) => sha256(source, 32);
const sourceId = (source: string) => `source:${idOf(source)}`;

export function cosmosFeeds(documents: Documents): Feeds {
  const written = new Map<string, number>();
  const owners = new Map<string, string>();
  const ownerOf = async (source: string): Promise<string | undefined> => {
    const known = owners.get(source);
    if (known !== undefined) return known;
    const appId = (await documents.read(SourceDocument, KEY, sourceId(source)))?.value.appId;
    if (appId !== undefined && owners.size < MOST_SOURCES) owners.set(source, appId);
    return appId;
  };
  return {
    async saw(source, at) {
      const before = written.get(source);
      if (before === undefined ? written.size >= MOST_SOURCES : at - before < PERIOD_MS) return;
      const body = { type: 'feed', source, at };
      await documents.batch(KEY, [{ write: 'upsert', id: idOf(source), body }]);
      written.set(source, at);
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
