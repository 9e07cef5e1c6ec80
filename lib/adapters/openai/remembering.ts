import { LRUCache } from 'lru-cache';
import type { Model } from '../../ports/model.ts';

/** Vectors kept in memory by text, those used last; requests and sources come back often. */
const KEPT_VECTORS = 5_000;

/** A model that is asked for the vector of a text once. */
export function remembering(model: Model): Model {
  const vectors = new LRUCache<string, number[]>({ max: KEPT_VECTORS });
  return {
    ...model,
    async embed(texts, spender) {
      // Held apart from the cache, which may be smaller than what is asked for.
      const found = new Map<string, number[] | undefined>();
      for (const text of texts) found.set(text, vectors.get(text));
      const missing = [...found.keys()].filter((text) => found.get(text) === undefined);
      const made = missing.length > 0 ? await model.embed(missing, spender) : [];
      for (const [i, text] of missing.entries()) {
        const vector = made[i];
        if (!vector) continue;
        found.set(text, vector);
        vectors.set(text, vector);
      }
      return texts.map((text) => found.get(text) ?? []);
    },
  };
}
