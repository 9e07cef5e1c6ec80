import type { Draft } from '../../lib/domain/content.ts';
import type { DraftAsset } from './draft-asset.ts';
import { arrangements, type Passage } from './forms.ts';
import { inText, joined, listed, manyOf, spoken, tryItFrom } from './wording.ts';

const MAX_TRY_IT = 4;

/**
 * The offline drafter: words an asset from the sentences of its spans alone. When a draft is to be mended, each
 * paragraph keeps to one span, the most careful wording it has.
 */
export function draftFrom({ modality, skill, audience, spans, mend }: DraftAsset): Draft {
  const form = arrangements[modality] ?? arrangements['micro-text'];
  if (!form) throw new Error('There is no arrangement for a short read.');
  const sources = [...new Set(spans.map(({ source }) => spoken(source)))].map((name) => `“${name}”`);
  const together = form.together && mend.length === 0 ? 2 : 1;
  return {
    title: `${skill}: ${form.name} for ${manyOf(audience)}`,
    summary: `What ${listed(sources.slice(0, 2))} ${sources.length === 1 ? 'says' : 'say'} about ${inText(skill)}, in short.`,
    sections: form.arrange(spans).map(([heading, some]) => ({
      heading,
      paragraphs: paragraphsOf(some, together),
    })),
    // Where the form itself is to be done, a list of things to try would only repeat it.
    tryIt: form.done ? [] : spans.flatMap(({ text }) => tryItFrom(text) ?? []).slice(0, MAX_TRY_IT),
  };
}

function paragraphsOf(
  passages: readonly Passage[],
  together: number,
): Draft['sections'][number]['paragraphs'] {
  const size = Math.max(together, Math.ceil(passages.length / 8));
  return Array.from({ length: Math.ceil(passages.length / size) }, (_, i) => {
    const some = passages.slice(i * size, (i + 1) * size);
    return { text: some.map(({ text }) => text).reduce(joined), cites: some.map(({ id }) => id) };
  });
}
