import { LRUCache } from 'lru-cache';
import { isFault } from '../../errors.ts';
import { TEXTS_A_CALL, type Model } from '../../ports/model.ts';
import type { KeptVectors } from '../../ports/kept-vectors.ts';

/** KeptVectors kept in memory by text, those used last: the same sources come back within minutes. */
const KEPT_VECTORS = 5_000;
/** Texts after which what was made is kept: whatever ends a run, it costs no more than these again. */
const KEPT_AFTER = 10 * TEXTS_A_CALL;

/**
 * A model that is asked for the vector of a text once, by whichever process and whenever it was started: only what
 * changed costs. KeptVectors are float32, so that one that is read equals one that was just made.
 */
export function remembering(model: Model, vectors: KeptVectors): Model {
  const latest = new LRUCache<string, number[]>({ max: KEPT_VECTORS });
  return {
    ...model,
    async embed(texts, spender) {
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
      const kept = asked.length === 0 ? [] : await unlessAway(vectors.find(asked), []);
      for (const [i, text] of asked.entries()) learn(text, kept[i]);
      const unknown = missing();
      for (let from = 0; from < unknown.length; from += KEPT_AFTER) {
        const some = unknown.slice(from, from + KEPT_AFTER);
        const made = await model.embed(some, spender);
        for (const [i, text] of some.entries()) learn(text, made[i]?.map(Math.fround));
        const toKeep = some.flatMap((text) => {
          const vector = found.get(text);
          return vector ? [[text, vector] as const] : [];
        });
        await unlessAway(vectors.keep(new Map(toKeep)), undefined);
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
