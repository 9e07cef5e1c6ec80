import type { Sections } from '../artefact/sections.ts';
import type { Span } from '../content/content.ts';
import type { Words } from '../../messages/words.ts';
import type { Recall } from './recall.ts';

/** Most items of one asset; by judgement. */
const ITEMS = 5;

/**
 * Of what was drafted before there were questions: the passages that it cites and that say what to do at a moment,
 * asked by that moment. Of a passage without one nothing is asked: which word is left out of it is no use of it.
 */
export function itemsOfSections(
  { learner: { sections } }: Sections,
  spans: readonly Span[],
  { say }: Words,
): Recall[] {
  const cited = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ cites }) => cites)));
  return spans
    .flatMap(({ id, text, source }, i) => {
      const moment = momentIn(text);
      if (!moment || !cited.has(id)) return [];
      return [{ part: String(i + 1), question: say('practice.next', { moment }), answer: text, source }];
    })
    .slice(0, ITEMS);
}

const momentIn = (text: string): string | undefined =>
  /^((?:When|If|Before|After)\b[^,]{12,}), (?!and\b|or\b)/.exec(text)?.[1];
