import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types';
import type { Response } from 'openai/resources/responses/responses';
import { z } from 'zod';
import type { ModelJob, ModelOutcome, Tokens } from '../../ports/model.ts';

const NOTHING: Tokens = { input: 0, output: 0, thought: 0 };

/**
 * What an answer of the service means.
 * @throws Error where the service gave up on it, which says nothing about the job
 */
export function outcomeOf<T>(response: Response, { schema }: ModelJob<T>): ModelOutcome<T> {
  if (response.status === 'failed') throw new Error(response.error?.message ?? 'the service gave no reason');
  const tokens = tokensOf(response);
  if (isUnfiltered(response))
    return { outcome: 'filtered', detail: 'the content filter could not look at the answer', tokens };
  if (response.status === 'incomplete')
    return response.incomplete_details?.reason === 'content_filter'
      ? { outcome: 'filtered', detail: 'the answer was filtered', tokens }
      : { outcome: 'truncated', tokens };
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some(({ type }) => type === 'refusal'))
    return { outcome: 'refused', detail: 'the model refused the task', tokens };
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  const { success, data, error } = schema.safeParse(fromJson(text));
  return success
    ? { outcome: 'answered', value: data, model: response.model, tokens }
    : { outcome: 'invalid', detail: z.prettifyError(error), tokens };
}

/** What a refused call means, or undefined where it says nothing about the job. */
export const outcomeOfError = (error: unknown): ModelOutcome<never> | undefined =>
  codeOf(error) === 'content_filter'
    ? { outcome: 'filtered', detail: 'the content filter refused the material', tokens: NOTHING }
    : undefined;

const tokensOf = ({ usage }: Response): Tokens =>
  usage
    ? {
        input: usage.input_tokens,
        output: usage.output_tokens,
        thought: usage.output_tokens_details.reasoning_tokens,
      }
    : NOTHING;

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

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
