import { z } from 'zod';
import type { Draft } from '../../lib/domain/content.ts';
import { formOf, inText, joined, listed, manyOf, spoken, tryItFrom } from './wording.ts';

const Span = z.object({ id: z.string(), source: z.string(), text: z.string() });
export const DraftAsset = z.strictObject({
  task: z.literal('draft-asset'),
  modality: z.string(),
  skill: z.string().max(60),
  audience: z.string(),
  spans: z.array(Span).min(1).max(24),
  mend: z.array(z.string()),
});
export type DraftAsset = z.infer<typeof DraftAsset>;
type Group = [heading: string, spans: z.infer<typeof Span>[]];

const MAX_SECTIONS = 3;
const MAX_TRY_IT = 4;

/**
 * The offline drafter: words an asset from the sentences of its spans alone. When a draft is to be mended, each
 * paragraph keeps to one span, the most careful wording it has.
 */
export function draftFrom({ modality, skill, audience, spans, mend }: DraftAsset): Draft {
  const form = modality === 'job-aid' ? 'a job aid' : 'a short read';
  const sources = [...new Set(spans.map(({ source }) => spoken(source)))].map((name) => `“${name}”`);
  const together = mend.length === 0 ? 2 : 1;
  return {
    title: `${skill}: ${form} for ${manyOf(audience)}`,
    summary: `What ${listed(sources.slice(0, 2))} ${sources.length === 1 ? 'says' : 'say'} about ${inText(skill)}, in short.`,
    sections: sectionsOf(spans).map(([heading, some]) => ({
      heading,
      paragraphs: paragraphsOf(some, together),
    })),
    tryIt: spans.flatMap(({ text }) => tryItFrom(text) ?? []).slice(0, MAX_TRY_IT),
  };
}

/** By source, the smaller ones together; sentences of a single source by what they do for a reader. */
function sectionsOf(spans: DraftAsset['spans']): Group[] {
  const bySource = [...Map.groupBy(spans, ({ source }) => spoken(source))];
  if (bySource.length === 1) return [...Map.groupBy(spans, ({ text }) => formOf(text))];
  const rest = bySource.slice(MAX_SECTIONS - 1);
  const heading = listed(rest.map(([name]) => name)).slice(0, 120);
  const last: Group[] = rest.length === 0 ? [] : [[heading, rest.flatMap(([, some]) => some)]];
  return [...bySource.slice(0, MAX_SECTIONS - 1), ...last];
}

function paragraphsOf(spans: DraftAsset['spans'], together: number): Draft['sections'][number]['paragraphs'] {
  const size = Math.max(together, Math.ceil(spans.length / 8));
  return Array.from({ length: Math.ceil(spans.length / size) }, (_, i) => {
    const some = spans.slice(i * size, (i + 1) * size);
    return { text: some.map(({ text }) => text).reduce(joined), cites: some.map(({ id }) => id) };
  });
}
