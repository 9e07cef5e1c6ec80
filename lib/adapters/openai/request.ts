import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';
import { z } from 'zod';
import type { Effort, ModelJob } from '../../ports/model.ts';

/**
 * Room for thought, in tokens. The service counts thought into `max_output_tokens` and cuts off without a word of the
 * answer where it used all of them, so this is several times what is usual; what is not thought is not billed. With the
 * smallest form a call has 8,850 at `low`.
 */
const ROOM: Record<Effort, number> = { off: 0, minimal: 2_000, low: 6_000, medium: 12_000, high: 24_000 };

/** Time for a call: the start, and 100 tokens a second. The client's ten minutes would outlast what waits for it. */
const START_MS = 60_000;
const MS_A_TOKEN = 10;

/** The body of a call and how long it may take, in milliseconds. */
export function requestOf<T>(
  { task, instructions, material, schema, answerTokens }: ModelJob<T>,
  model: string,
  effort: Effort,
): { body: ResponseCreateParamsNonStreaming; timeout: number } {
  const tokens = answerTokens + ROOM[effort];
  return {
    body: {
      model,
      instructions,
      input: JSON.stringify(material),
      text: { format: { type: 'json_schema', name: task, strict: true, schema: strictSchema(schema) } },
      ...(effort === 'off' ? {} : { reasoning: { effort } }),
      max_output_tokens: tokens,
      store: false,
    },
    timeout: START_MS + tokens * MS_A_TOKEN,
  };
}

/** No token is shorter than a byte, and no answer longer than it may be. */
export const mostTokensOf = (body: ResponseCreateParamsNonStreaming): number =>
  Buffer.byteLength(JSON.stringify(body)) + (body.max_output_tokens ?? 0);

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
] as const;

/** The schema as Azure takes it. Bounds become words, or the model would not know what its answer is held to. */
function strictSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    // What the service answers is what the schema reads, and not what it makes of it.
    io: 'input',
    // A claim stands in most fields: said once, it is paid for once.
    reused: 'ref',
    override({ jsonSchema }) {
      const bounds = boundsIn(jsonSchema);
      if (bounds !== undefined) jsonSchema.description = bounds;
      for (const keyword of UNSUPPORTED) Reflect.deleteProperty(jsonSchema, keyword);
    },
  });
}

function boundsIn({ maxLength, minItems, maxItems, minimum, maximum }: z.core.JSONSchema.BaseSchema) {
  if (maxLength !== undefined) return `at most ${maxLength} characters`;
  if (maxItems !== undefined) return inWords(minItems ?? 0, maxItems);
  return minimum !== undefined && maximum !== undefined ? `from ${minimum} to ${maximum}` : undefined;
}

function inWords(least: number, most: number): string {
  if (least === most) return `exactly ${most}`;
  return least === 0 ? `at most ${most}` : `${least} to ${most}`;
}
