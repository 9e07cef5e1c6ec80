import type {
  ContentFilterResultDetailsForPromptOutput,
  ContentFilterResultsForChoiceOutput,
} from '@azure/openai/types';
import type { Response } from 'openai/resources/responses/responses';
import { message, type Message } from '../../messages/message.ts';

/**
 * What the filter says about a prompt or an answer, by category; the service may know more categories than the package.
 */
type Results = ContentFilterResultsForChoiceOutput & ContentFilterResultDetailsForPromptOutput;

/** Azure's own field of an answer, which the types of `openai` lack: one entry for each text that was looked at. */
interface Filtered {
  content_filters?: { blocked?: boolean; content_filter_results?: Results | null }[] | null;
}

/**
 * Why the filter lets an answer not be used, or undefined. Where it could not do its work, the answer is not used
 * either.
 */
export function stoppedByFilter(response: Response): Message | undefined {
  const entries = (response as Filtered).content_filters ?? [];
  const results = resultsIn(response as Filtered);
  if (results.some(({ error }) => error !== undefined)) return message('model.filter-blind');
  const isStopped =
    response.incomplete_details?.reason === 'content_filter' || entries.some(({ blocked }) => blocked);
  return isStopped ? message('model.answer-filtered', { categories: categoriesIn(results) }) : undefined;
}

/**
 * Why the filter refused a call, or undefined where something else did. The categories come in either of two places, or
 * in none.
 */
export function refusedByFilter(error: unknown): Message | undefined {
  const { code, error: body } = (error ?? {}) as {
    code?: unknown;
    error?: Filtered & { innererror?: { content_filter_result?: Results } };
  };
  if (code !== 'content_filter') return undefined;
  const results = [...resultsIn(body ?? {}), body?.innererror?.content_filter_result ?? {}];
  return message('model.material-filtered', { categories: categoriesIn(results) });
}

const resultsIn = ({ content_filters: entries }: Filtered): Results[] =>
  (entries ?? []).map(({ content_filter_results: found }) => found ?? {});

/** `violence, self harm`: for which categories something was filtered; `none` where it is not said. */
function categoriesIn(results: readonly Results[]): string {
  const names = results
    .flatMap((one) => Object.entries(one))
    .filter(([, found]: [string, object]) => 'filtered' in found && found.filtered === true)
    .map(([name]) => name.replaceAll('_', ' '));
  return names.length === 0 ? 'none' : [...new Set(names)].join(', ');
}
