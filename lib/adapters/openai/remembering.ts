import { LRUCache } from 'lru-cache';
import { isFault } from '../../errors.ts';
import { TEXTS_A_CALL, type Model } from '../../ports/model.ts';
import type { KeptVectors } from '../../ports/kept-vectors.ts';
import { someAtATime } from '../../some-at-a-time.ts';

/** KeptVectors kept in memory by text, those used last: the same sources come back within minutes. */
const KEPT_VECTORS = 5_000;
/** Texts after which what was made is kept: whatever ends a run, it costs no more than these again. */
const KEPT_AFTER = 10 * TEXTS_A_CALL;
/** Texts of one call that are looked up and kept at most: some 160 MB of the longest vectors that a model makes. */
export const MOST_OF_A_CALL = 20_000;

/**
 * A model that is asked for the vector of a text of the company's once, by whichever process and whenever it was
 * started: only what changed costs. KeptVectors are float32, so that one that is read equals one that was just made.
 * What people write passes through: it is neither looked up nor kept.
 */
export function remembering(model: Model, vectors: KeptVectors): Model {
  const latest = new LRUCache<string, number[]>({ max: KEPT_VECTORS });
  return {
    ...model,
    async embed(texts, of, spender) {
      if (of === 'people') return await model.embed(texts, of, spender);
      // Held apart from the cache, which may be smaller than what is asked for.
      const found = new Map<string, number[] | undefined>();
      for (const text of texts) found.set(text, latest.get(text));
      const learn = (text: string, vector: number[] | undefined) => {
        if (!vector) return;
        found.set(text, vector);
        latest.set(text, vector);
      };
      const missing = () => [...found.keys()].filter((text) => found.get(text) === undefined);
      const asked = missing();
      const keepable = new Set(asked.slice(0, MOST_OF_A_CALL));
      const kept = keepable.size === 0 ? [] : await unlessAway(vectors.find([...keepable]), []);
      for (const [i, text] of asked.entries()) learn(text, kept[i]);
      const unknown = missing();
      for (const some of someAtATime(unknown, KEPT_AFTER)) {
        const made = await model.embed(some, of, spender);
        for (const [i, text] of some.entries()) learn(text, made[i]?.map(Math.fround));
        const toKeep = some.flatMap((text) => {
          const vector = found.get(text);
          return vector && keepable.has(text) ? [[text, vector] as const] : [];
        });
        if (toKeep.length > 0) await unlessAway(vectors.keep(new Map(toKeep)), undefined);
      }
      return texts.map((text) => found.get(text) ?? []);
    },
  };
}

/** What is kept only saves costs: while the store is away, the model is asked. */
async function unlessAway<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isFault(error, 'unavailable')) return otherwise;
    throw error;
  }
}
