import { loadSmallModel } from '../../local/model/small-model.ts';
import type { Model } from '../../lib/ports/model.ts';

const vectors = new Map<string, readonly number[]>();
let loading: ReturnType<typeof loadSmallModel> | undefined;

/** The embeddings of the local model, each text once in the life of the process. */
export async function embedding(): Promise<Model['embed']> {
  const model = await (loading ??= loadSmallModel());
  return async (texts) => {
    for (const text of new Set(texts))
      if (!vectors.has(text)) vectors.set(text, [...((await model.embed([text]))[0] ?? [])]);
    return texts.map((text) => [...(vectors.get(text) ?? [])]);
  };
}
