import { z } from 'zod';
import type { Fact } from './fact.ts';

/** A role of Azure, not of Entra; the template assigns it. */
const user = ['Cognitive Services OpenAI User'];

const UNSUPPORTED = /^((min|max)(Length|Items)|minimum|maximum|pattern|format|default)$/;

/** Why structured output would refuse a schema: open objects, optional properties, unsupported keywords. */
function notStrict(schema: unknown, path = 'schema'): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const node = schema as Record<string, unknown>;
  const keyword = Object.keys(node).find((name) => UNSUPPORTED.test(name));
  if (keyword) return `Invalid schema: ${keyword} is not supported at ${path}.`;
  const properties = (node['properties'] ?? {}) as Record<string, unknown>;
  const required = [node['required'] ?? []].flat();
  const optional = Object.keys(properties).find((name) => !required.includes(name));
  if (optional) return `Invalid schema: ${optional} must be required at ${path}.`;
  if (node['type'] === 'object' && node['additionalProperties'] !== false)
    return `Invalid schema: additionalProperties must be false at ${path}.`;
  const inner = Object.entries(properties).map(([name, child]) => notStrict(child, `${path}.${name}`));
  return inner.find(Boolean) ?? notStrict(node['items'], `${path}[]`);
}

const text = z.string().min(1);
const format = z.strictObject({
  type: z.literal('json_schema'),
  name: z.string().regex(/^[\w-]{1,64}$/),
  strict: z.literal(true),
  schema: z.record(z.string(), z.unknown()).superRefine((schema, context) => {
    const message = notStrict(schema);
    if (message) context.addIssue({ code: 'custom', message });
  }),
});

/** `model` is the name of a deployment. `store` is ours: nothing of the company may be kept there. */
export const ResponsesBody = z.strictObject({
  model: text,
  instructions: z.string(),
  input: text,
  text: z.strictObject({ format }),
  reasoning: z
    .strictObject({ effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).optional() })
    .optional(),
  max_output_tokens: z.int().min(16),
  store: z.literal(false),
});

export const EmbeddingsBody = z.strictObject({
  model: text,
  input: z.union([text, z.array(text).min(1).max(2_048)]),
  encoding_format: z.enum(['float', 'base64']).optional(),
  dimensions: z.int().min(1).optional(),
});

/** Azure OpenAI's v1 API. */
export const openAi = [
  {
    call: 'POST /openai/v1/responses',
    app: user,
    body: ResponsesBody,
    answers: 'one JSON answer, held to a strict json_schema; thought counts into max_output_tokens',
    sources: ['responses', 'reasoning', 'structured'],
    unsettled: 'Which efforts a model takes differs from model to model.',
  },
  {
    call: 'POST /openai/v1/embeddings',
    app: user,
    body: EmbeddingsBody,
    answers: 'a vector a text, as base64 or float',
    sources: ['embeddings'],
    unsettled:
      'The page says that embeddings under v1 take no token of Entra, only a key; the pages about identities say nothing of the kind.',
  },
] as const satisfies readonly Fact[];
