import type { Insight, Outcome } from '../../domain/insight.ts';
import type { Need } from '../../domain/need.ts';
import { escapeHtml } from '../escape-html.ts';
import { chartOf } from './chart.ts';
import type { Drawn } from './draw-page.ts';
import { besidesInWords } from './rules.ts';

/** The page on which leaders read one outcome: the sentence, the chart where there is something to draw, what was agreed. */
export function insightPage(
  outcome: Outcome & Pick<Insight, 'besides' | 'seenIn'>,
  words: { title: string; sentence: string; indicator: string },
  { charterLineId }: Pick<Need, 'charterLineId'>,
): Drawn {
  const { title, sentence, indicator } = words;
  const { besides = [] } = outcome;
  return {
    title,
    description: sentence.slice(0, 250),
    parts: [
      { html: `<p><strong>${escapeHtml(sentence)}</strong></p>` },
      ...(outcome.verdict === 'too-few' || outcome.seenIn === 'figures'
        ? []
        : [{ drawing: chartOf(outcome) }]),
      ...(besides.length > 0
        ? [{ html: `<ul>${besides.map((one) => `<li>${besidesInWords(one)}</li>`).join('')}</ul>` }]
        : []),
      { html: `<p>Agreed indicator: ${escapeHtml(indicator)}. Charter line ${charterLineId}.</p>` },
    ],
  };
}
