import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { EmbeddingsBody } from '../../m365/facts/openai.ts';
import { loadSmallModel } from './small-model.ts';
import type { UsageBook } from './usage.ts';

/** The stand-in has one length of vectors, so it cannot be asked for another. */
const Request = EmbeddingsBody.omit({ dimensions: true });

/**
 * Answers the body of an embeddings call. The model loads in the background from now on, so that no call waits for it.
 */
export function embeddingsOf(usage: UsageBook) {
  const loading = load();
  const vectors = new Map<string, Float32Array>();
  return async (body: unknown) => {
    const { model, input, encoding_format: format = 'float' } = Request.parse(body);
    const texts = [input].flat();
    const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
    for (const some of alike(missing)) {
      const made = await (await loading).embed(some);
      for (const [i, vector] of made.entries()) vectors.set(some[i] ?? '', new Float32Array(vector));
    }
    const data = texts.map((text, index) => {
      const vector = vectors.get(text) ?? new Float32Array();
      const embedding = format === 'float' ? [...vector] : Buffer.from(vector.buffer).toString('base64');
      return { object: 'embedding', index, embedding };
    });
    const { input: tokens } = usage.count(model, texts);
    return { object: 'list', model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
  };
}

/** Texts embedded at once: each of them costs as much as the longest, so a few of about the same length go together. */
const AT_ONCE = 8;

function alike(texts: readonly string[]): string[][] {
  const byLength = texts.toSorted((a, b) => a.length - b.length);
  return Array.from({ length: Math.ceil(texts.length / AT_ONCE) }, (_, i) =>
    byLength.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
}

async function load(): Promise<EmbeddingsModel> {
  const model = await loadSmallModel();
  await model.embed('The first text costs most.');
  return model;
}
