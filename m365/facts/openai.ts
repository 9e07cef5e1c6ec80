import { z } from 'zod';
import type { Fact } from './fact.ts';

/** A role of Azure, not of Entra; the template assigns it. */
const user = ['Cognitive Services OpenAI User'];

const UNSUPPORTED = /^((min|max)(Length|Items)|minimum|maximum|pattern|format|default)$/;

const LIMITS = { levels: 5, properties: 100, characters: 15_000 } as const;

/** Why structured output would refuse a schema, in the service's words where public reports quote them. */
function whyRefused(written: Record<string, unknown>): string | undefined {
  const beside = withKeywordsBeside(written);
  if (beside) return `Invalid schema: $ref cannot have keywords beside it: ${beside}.`;
  const schema = spelledOut(written, (written['$defs'] ?? {}) as Record<string, Node>) as Node;
  if (schema['type'] !== 'object') return 'Invalid schema: the root must be an object.';
  const levels = levelsOf(schema);
  if (levels > LIMITS.levels)
    return `Invalid schema: ${levels} levels of nesting exceeds limit of ${LIMITS.levels}.`;
  const names = namesIn(schema);
  if (names.length > LIMITS.properties)
    return `Invalid schema: ${names.length} object properties exceeds limit of ${LIMITS.properties}.`;
  const characters = [...names, ...valuesIn(schema)].join('').length;
  if (characters > LIMITS.characters)
    return `Invalid schema: ${characters} characters of names and values exceeds limit of ${LIMITS.characters}.`;
  return notStrict(schema);
}

type Node = Record<string, unknown>;

/** Each reference replaced by what it stands for: limits hold for what a schema says, however it says it. */
function spelledOut(node: unknown, definitions: Record<string, Node>): unknown {
  if (Array.isArray(node)) return node.map((one) => spelledOut(one, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...own } = node as Node;
  if (typeof $ref === 'string')
    return spelledOut(definitions[$ref.replace('#/$defs/', '')] ?? {}, definitions);
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [name, spelledOut(value, definitions)]),
  );
}

function withKeywordsBeside(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('$ref' in node && Object.keys(node).length > 1) return Object.keys(node).join(', ');
  return Object.values(node)
    .map((one) => withKeywordsBeside(one))
    .find(Boolean);
}

/** Schemas directly under one: properties, items and alternatives. */
function below(node: Node): [name: string, child: Node][] {
  const {
    properties = {},
    items,
    anyOf = [],
  } = node as { properties?: object; items?: Node; anyOf?: Node[] };
  return [
    ...Object.entries(properties).map(([name, child]): [string, Node] => [`.${name}`, child as Node]),
    ...(items ? [['[]', items] as [string, Node]] : []),
    ...anyOf.map((child): [string, Node] => ['', child]),
  ];
}

const levelsOf = (node: Node): number =>
  (node['type'] === 'object' ? 1 : 0) + Math.max(0, ...below(node).map(([, child]) => levelsOf(child)));

const namesIn = (node: Node): string[] => [
  ...Object.keys(node['properties'] ?? {}),
  ...below(node).flatMap(([, child]) => namesIn(child)),
];

const valuesIn = (node: Node): string[] => [
  ...[node['enum'] ?? [], node['const'] ?? []].flat().map(String),
  ...below(node).flatMap(([, child]) => valuesIn(child)),
];

/** Open objects, optional properties, unsupported keywords. */
function notStrict(node: Node, path = 'schema'): string | undefined {
  const keyword = Object.keys(node).find((name) => UNSUPPORTED.test(name));
  if (keyword) return `Invalid schema: ${keyword} is not supported at ${path}.`;
  const required = [node['required'] ?? []].flat();
  const optional = Object.keys(node['properties'] ?? {}).find((name) => !required.includes(name));
  if (optional) return `Invalid schema: ${optional} must be required at ${path}.`;
  if (node['type'] === 'object' && node['additionalProperties'] !== false)
    return `Invalid schema: additionalProperties must be false at ${path}.`;
  return below(node)
    .map(([name, child]) => notStrict(child, `${path}${name}`))
    .find(Boolean);
}

const text = z.string().min(1);
const format = z.strictObject({
  type: z.literal('json_schema'),
  name: z.string().regex(/^[\w-]{1,64}$/),
  strict: z.literal(true),
  schema: z.record(z.string(), z.unknown()).superRefine((schema, context) => {
    const message = whyRefused(schema);
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
