import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types';
import type { TokenCredential } from '@azure/identity';
import type OpenAI from 'openai';
import type { Response } from 'openai/resources/responses/responses';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { unavailable } from '../../errors.ts';
import type { Model, ModelJob, ModelOutcome } from '../../ports/model.ts';

export interface ModelOptions {
  endpoint: string;
  draftDeployment: string;
  embeddingDeployment: string;
  credential: TokenCredential;
}

const SCOPE = 'https://ai.azure.com/.default';
/** Texts sent in one embeddings call. */
const EMBED_AT_ONCE = 128;
/** Vectors kept in memory by text, those used last; requests and sources come back often. */
const KEPT_VECTORS = 5_000;

/** Azure OpenAI over its v1 API. Nothing is stored there, and every way in which a model can fail is a typed outcome. */
export function openAiModel(options: ModelOptions): Model & { reach: () => Promise<unknown> } {
  let opened: Promise<OpenAI> | undefined;
  const client = () => (opened ??= open(options));
  const vectors = new LRUCache<string, number[]>({ max: KEPT_VECTORS });
  return {
    /** Embeds a word, past what is kept of earlier ones. */
    reach: async () =>
      await (await client()).embeddings.create({ model: options.embeddingDeployment, input: ['ready'] }),
    async ask(job) {
      try {
        return outcomeOf(
          await (await client()).responses.create(requestOf(job, options.draftDeployment)),
          job,
        );
      } catch (error) {
        if (isFiltered(error))
          return { outcome: 'filtered', detail: 'the content filter refused the material' };
        throw unavailable(`The model did not answer the task ${job.task}.`, { cause: error });
      }
    },
    async embed(texts) {
      // Held apart from the cache, which may be smaller than what is asked for.
      const found = new Map<string, number[] | undefined>();
      for (const text of texts) found.set(text, vectors.get(text));
      const missing = [...found.keys()].filter((text) => found.get(text) === undefined);
      for (let i = 0; i < missing.length; i += EMBED_AT_ONCE) {
        const some = missing.slice(i, i + EMBED_AT_ONCE);
        const answer = await (
          await client()
        ).embeddings.create({ model: options.embeddingDeployment, input: some });
        for (const { index, embedding } of answer.data) {
          const text = some[index] ?? '';
          found.set(text, embedding);
          vectors.set(text, embedding);
        }
      }
      return texts.map((text) => found.get(text) ?? []);
    },
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
  });
}

function requestOf<T>({ task, instructions, material, schema, maxOutputTokens }: ModelJob<T>, model: string) {
  return {
    model,
    instructions,
    input: JSON.stringify(material),
    text: {
      format: { type: 'json_schema' as const, name: task, strict: true, schema: strictSchema(schema) },
    },
    max_output_tokens: maxOutputTokens,
    store: false,
  };
}

/** Keywords that Azure's structured output refuses; our own check of the answer still enforces them. */
const UNSUPPORTED = [
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
];

function strictSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    override({ jsonSchema }) {
      for (const keyword of UNSUPPORTED) Reflect.deleteProperty(jsonSchema, keyword);
    },
  });
}

function outcomeOf<T>(response: Response, { schema }: ModelJob<T>): ModelOutcome<T> {
  if (isUnfiltered(response))
    return { outcome: 'filtered', detail: 'the content filter could not look at the answer' };
  if (response.status === 'incomplete') {
    const filtered = response.incomplete_details?.reason === 'content_filter';
    return filtered
      ? { outcome: 'filtered', detail: 'the answer was filtered' }
      : { outcome: 'truncated', detail: 'the answer was cut off' };
  }
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  const refusal = parts.find((part) => part.type === 'refusal');
  if (refusal) return { outcome: 'refused', detail: 'the model refused the task' };
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  const parsed = schema.safeParse(fromJson(text));
  if (!parsed.success) return { outcome: 'invalid', detail: z.prettifyError(parsed.error) };
  const tokens = { input: response.usage?.input_tokens ?? 0, output: response.usage?.output_tokens ?? 0 };
  return { outcome: 'answered', value: parsed.data, model: response.model, tokens };
}

/** Azure reports beside an answer when its content filter could not do its work; such an answer is not used. */
function isUnfiltered(response: Response): boolean {
  const { content_filters: filters = [] } = response as {
    content_filters?: { content_filter_results?: ContentFilterResultsForChoiceOutput }[];
  };
  return filters.some(({ content_filter_results: found }) => found?.error !== undefined);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFiltered = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'content_filter';
