import type { Documents } from '../../../lib/adapters/cosmos/documents.ts';

/** What a run asked of the stores and told on. */
export interface Asked {
  reads: number;
  writes: number;
  /** Pages of a query, a thousand documents each. */
  pages: number;
  signals: number;
}

const PAGE = 1_000;
export const noneAsked = (): Asked => ({ reads: 0, writes: 0, pages: 0, signals: 0 });

/** Documents that count what is asked of them. */
export function counting(documents: Documents, asked: () => Asked): Documents {
  return {
    ...documents,
    read(...given) {
      asked().reads += 1;
      return documents.read(...given);
    },
    holds(...given) {
      asked().reads += 1;
      return documents.holds(...given);
    },
    async batch(key, writes) {
      asked().writes += 1;
      await documents.batch(key, writes);
    },
    async *query(...given) {
      let found = 0;
      for await (const one of documents.query(...given)) {
        if (found % PAGE === 0) asked().pages += 1;
        found += 1;
        yield one;
      }
    },
  };
}
