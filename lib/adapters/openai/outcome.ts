import type { Response } from 'openai/resources/responses/responses';
import { z } from 'zod';
import { message } from '../../messages/message.ts';
import type { ModelJob, ModelOutcome, Tokens } from '../../ports/model.ts';
import { refusedByFilter, stoppedByFilter } from './content-filter.ts';

const NOTHING: Tokens = { input: 0, output: 0, thought: 0 };

/**
 * What an answer of the service means.
 * @throws Error where the service gave up on it, which says nothing about the job
 */
export function outcomeOf<T>(response: Response, { schema }: ModelJob<T>): ModelOutcome<T> {
  if (response.status === 'failed') throw new Error(response.error?.message ?? 'the service gave no reason');
  const tokens = tokensOf(response);
  const detail = stoppedByFilter(response);
  if (detail !== undefined) return { outcome: 'filtered', detail, tokens };
  if (response.status === 'incomplete') return { outcome: 'truncated', tokens };
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some(({ type }) => type === 'refusal'))
    return { outcome: 'refused', detail: message('model.refused'), tokens };
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  const { success, data, error } = schema.safeParse(fromJson(text));
  return success
    ? { outcome: 'answered', value: data, model: response.model, tokens }
    : { outcome: 'invalid', detail: z.prettifyError(error), tokens };
}

/** What a refused call means, or undefined where it says nothing about the job. */
export function outcomeOfError(error: unknown): ModelOutcome<never> | undefined {
  const detail = refusedByFilter(error);
  return detail === undefined ? undefined : { outcome: 'filtered', detail, tokens: NOTHING };
}

const tokensOf = ({ usage }: Response): Tokens =>
  usage
    ? {
        input: usage.input_tokens,
        output: usage.output_tokens,
        thought: usage.output_tokens_details.reasoning_tokens,
      }
    : NOTHING;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
