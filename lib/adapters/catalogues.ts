import { sameAddress } from '../domain/content/course-file.ts';
import type { Catalogue } from '../ports/catalogue.ts';

/**
 * Several catalogues as one; of entries with the same address the first is kept. The same title at another address may
 * be another course: both stay, and whoever decides on a response is told.
 */
export const catalogues = (...all: readonly Catalogue[]): Catalogue => ({
  async list() {
    const lists = await Promise.all(all.map((one) => one.list()));
    const entries = lists.flatMap((list) => list.entries);
    const first = new Map(entries.toReversed().map((entry) => [sameAddress(entry.url), entry]));
    return {
      entries: entries.filter((entry) => first.get(sameAddress(entry.url)) === entry),
      leftOut: lists.flatMap(({ leftOut }) => leftOut),
    };
  },
});
