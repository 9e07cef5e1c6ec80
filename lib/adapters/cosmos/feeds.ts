import { createHash } from 'node:crypto';
import type { Feeds } from '../../ports/feeds.ts';
import type { Documents } from './documents.ts';

interface FeedDocument {
  type: 'feed';
  source: string;
  at: number;
}

const KEY = 'feeds';
/** A source that sends all day costs a process so many writes and no more. */
const PERIOD_MS = 10 * 60_000;
/** A caller that makes up a source for each signal fills neither the memory nor the store. */
const MOST_SOURCES = 1_000;

export function cosmosFeeds(documents: Documents): Feeds {
  const written = new Map<string, number>();
  return {
    async saw(source, at) {
      const before = written.get(source);
      if (before === undefined ? written.size >= MOST_SOURCES : at - before < PERIOD_MS) return;
      const id = createHash('sha256').update(source).digest('hex').slice(0, 32);
      const body = { type: 'feed', source, at };
      await documents.batch(KEY, [{ write: 'upsert', id, body }]);
      written.set(source, at);
    },
    async *all() {
      for await (const { value } of documents.query<FeedDocument>(`c.type = 'feed'`, {}, KEY))
        yield { source: value.source, at: value.at };
    },
  };
}
