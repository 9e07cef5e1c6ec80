import type { Insight, Outcome } from '../../domain/outcome/insight.ts';
import { isOfFigures } from '../../domain/outcome/outcome-terms.ts';
import type { Need } from '../../domain/need/need.ts';
import { escapeHtml } from '../../messages/escape-html.ts';
import { chartOf } from './chart.ts';
import type { Drawn } from './draw-page.ts';
import { besidesInWords } from './rules.ts';
import type { Words } from '../../messages/words.ts';

/**
 * The page on which leaders read one outcome: the sentence, the chart where there is something to draw, what was
 * agreed.
 */
export function insightPage(
  outcome: Outcome & Pick<Insight, 'besides' | 'seenIn'>,
  told: { title: string; sentence: string; indicator: string; took: readonly string[] },
  { charterLineId }: Pick<Need, 'charterLineId'>,
  words: Words,
): Drawn {
  const { title, sentence, indicator, took } = told;
  const { besides = [] } = outcome;
  return {
    title,
    description: sentence.slice(0, 250),
    parts: [
      { html: `<p><strong>${escapeHtml(sentence)}</strong></p>` },
      ...(outcome.verdict === 'too-few' || isOfFigures(outcome.seenIn)
        ? []
        : [{ drawing: chartOf(outcome, words) }]),
      ...(besides.length > 0
        ? [
            {
              html: `<ul>${besides.map((one) => `<li>${escapeHtml(besidesInWords(one, words))}</li>`).join('')}</ul>`,
            },
          ]
        : []),
      ...(took.length > 0 ? [{ html: `<p>${took.map((one) => escapeHtml(one)).join('<br>')}</p>` }] : []),
      { html: `<p>${words.html('insight-page.agreed', { indicator, line: charterLineId })}</p>` },
    ],
  };
}
