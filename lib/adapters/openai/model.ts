import type { TokenCredential } from '@azure/identity';
import type OpenAI from 'openai';
import { unavailable } from '../../errors.ts';
import { TEXTS_A_CALL, type Effort, type Model } from '../../ports/model.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { outcomeOf, outcomeOfError } from './outcome.ts';
import { mostTokensOf, requestOf } from './request.ts';
import { message } from '../../messages/message.ts';

export interface ModelOptions {
  endpoint: string;
  draftDeployment: string;
  /** How long the model of that deployment thinks; each model takes other words. */
  draftEffort: Effort;
  embeddingDeployment: string;
  credential: TokenCredential;
}

const SCOPE = 'https://ai.azure.com/.default';
/** More than the vectors of one call as JSON, and longer than `requestOf` gives any answer. */
const LARGEST_ANSWER = { bytes: 8 * 1024 * 1024, ms: 6 * 60_000 };
/**
 * Azure OpenAI over its v1 API. Nothing is stored there, and every way in which a model can fail is a typed outcome.
 */
export function openAiModel(options: ModelOptions): Model & { reach: () => Promise<unknown> } {
  let opened: Promise<OpenAI> | undefined;
  const client = () => (opened ??= open(options));
  return {
    /** Embeds a word. */
    reach: async () =>
      await (await client()).embeddings.create({ model: options.embeddingDeployment, input: ['ready'] }),
    async ask(job) {
      const { body, timeout } = requestOf(job, options.draftDeployment, options.draftEffort);
      try {
        const { responses } = await client();
        const patience = job.patienceMs === undefined ? {} : { signal: AbortSignal.timeout(job.patienceMs) };
        return outcomeOf(await responses.create(body, { timeout, ...patience }), job);
      } catch (error) {
        const outcome = outcomeOfError(error);
        if (outcome) return outcome;
        throw unavailable(
          message(refusesEffort(error) ? 'problem.model.effort' : 'problem.model.silent', { task: job.task }),
          {
            cause: error,
          },
        );
      }
    },
    async embed(texts) {
      const vectors = texts.map((): number[] => []);
      for (let i = 0; i < texts.length; i += TEXTS_A_CALL) {
        const some = texts.slice(i, i + TEXTS_A_CALL);
        const answer = await (
          await client()
        ).embeddings.create({ model: options.embeddingDeployment, input: some });
        for (const { index, embedding } of answer.data) vectors[i + index] = embedding;
      }
      return vectors;
    },
    mostTokens: (job) => mostTokensOf(requestOf(job, options.draftDeployment, options.draftEffort).body),
  };
}

async function open({ endpoint, credential }: ModelOptions): Promise<OpenAI> {
  const [{ OpenAI: Client }, { getBearerTokenProvider }] = await Promise.all([
    import('openai'),
    import('@azure/identity'),
  ]);
  return new Client({
    baseURL: `${endpoint.replace(/\/+$/, '')}/openai/v1/`,
    apiKey: getBearerTokenProvider(credential, SCOPE),
    maxRetries: 3,
    timeout: 60_000,
    fetch: boundedFetch(LARGEST_ANSWER),
  });
}

/** A deployment that does not know the effort refuses every job until somebody changes the setting. */
const refusesEffort = (error: unknown): boolean =>
  error instanceof Error && 'param' in error && error.param === 'reasoning.effort';
