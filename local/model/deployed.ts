import { badRequest } from './refusal.ts';

/** Words for the effort that the service knows; each model takes some of them. */
const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const;
export type Effort = (typeof EFFORTS)[number];

interface Deployed {
  efforts: readonly Effort[];
  /** Where a request says none. */
  otherwise: Effort;
}

/** Models that the drafting deployment can stand for, as their refusals list it in public reports, November 2026. */
export const models = {
  'gpt-5-mini': { efforts: ['minimal', 'low', 'medium', 'high'], otherwise: 'medium' },
  'gpt-5.1': { efforts: ['none', 'low', 'medium', 'high'], otherwise: 'none' },
  'gpt-4.1-mini': { efforts: [], otherwise: 'none' },
} as const satisfies Record<string, Deployed>;
export type ModelName = keyof typeof models;

/** Tokens thought before an answer: an assumption, at the upper end of public readings for drafts of this length. */
const THOUGHT: Record<Effort, number> = {
  none: 0,
  minimal: 64,
  low: 1_024,
  medium: 4_096,
  high: 12_288,
  xhigh: 24_576,
};

export const thoughtAt = (model: ModelName, effort?: string): number =>
  THOUGHT[isEffort(effort) ? effort : models[model].otherwise];

/** Parameters of chat completions, by what the Responses API calls them. */
const MOVED: Record<string, string> = {
  messages: 'input',
  max_tokens: 'max_output_tokens',
  max_completion_tokens: 'max_output_tokens',
  response_format: 'text.format',
  reasoning_effort: 'reasoning.effort',
};
/** What models that reason do not take. */
const SAMPLING = ['temperature', 'top_p', 'top_logprobs', 'presence_penalty', 'frequency_penalty'];
const LEAST_OUTPUT = 16;

/** @throws ModelRefusal in the service's own words, where it would not take this body for this model. */
export function checkParameters(body: Record<string, unknown>, model: ModelName): void {
  for (const [name, moved] of Object.entries(MOVED))
    if (name in body)
      throw badRequest(
        `Unsupported parameter: '${name}'. In the Responses API, this parameter has moved to '${moved}'.`,
        'unsupported_parameter',
        name,
      );
  const efforts: readonly string[] = models[model].efforts;
  const sampled = efforts.length > 0 ? SAMPLING.find((name) => name in body) : undefined;
  if (sampled) throw unsupported(sampled);
  checkEffort((body['reasoning'] as { effort?: unknown } | undefined)?.effort, efforts, model);
  const most = body['max_output_tokens'];
  if (typeof most === 'number' && most < LEAST_OUTPUT)
    throw badRequest(
      `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${LEAST_OUTPUT}, but got ${most} instead.`,
      'integer_below_min_value',
      'max_output_tokens',
    );
}

function checkEffort(effort: unknown, efforts: readonly string[], model: ModelName): void {
  if (effort === undefined) return;
  const param = 'reasoning.effort';
  if (efforts.length === 0) throw unsupported(param);
  if (!isEffort(effort))
    throw badRequest(
      `Invalid value: '${effort as string}'. Supported values are: ${listed(EFFORTS)}.`,
      'invalid_value',
      param,
    );
  if (!efforts.includes(effort))
    throw badRequest(
      `Unsupported value: '${effort}' is not supported with the '${model}' model. Supported values are: ${listed(efforts)}.`,
      'unsupported_value',
      param,
    );
}

const unsupported = (param: string) =>
  badRequest(
    `Unsupported parameter: '${param}' is not supported with this model.`,
    'unsupported_parameter',
    param,
  );

const isEffort = (effort: unknown): effort is Effort => EFFORTS.some((known) => known === effort);

const listed = (words: readonly string[]): string =>
  `${words
    .slice(0, -1)
    .map((word) => `'${word}'`)
    .join(', ')}, and '${words.at(-1) ?? ''}'`;
