import { z } from 'zod';
import type { Draft } from '../../lib/domain/content.ts';
import { formOf, inText, joined, listed, manyOf, spoken, tryItFrom, type Form } from './wording.ts';

const Span = z.object({ id: z.string(), source: z.string(), text: z.string() });
export const DraftAsset = z.strictObject({
  task: z.literal('draft-asset'),
  modality: z.string(),
  skill: z.string(),
  audience: z.string(),
  spans: z.array(Span).min(1),
  mend: z.array(z.string()),
});
export type DraftAsset = z.infer<typeof DraftAsset>;
type Span = z.infer<typeof Span>;

interface Group {
  heading: string;
  spans: Span[];
}

const MAX_SECTIONS = 3;
const MAX_SPANS = 24;
const MAX_TRY_IT = 3;
const headings: Record<Form, string> = {
  step: 'What to do',
  situation: 'When the moment comes',
  rule: 'What holds here',
};

/**
 * The offline drafter: words an asset from the sentences of its spans alone. When a draft is to be mended, each paragraph
 * keeps to one span, the most careful wording it has.
 */
export function draftFrom({ modality, skill, audience, spans, mend }: DraftAsset): Draft {
  const used = spans.slice(0, MAX_SPANS);
  const sources = [...new Set(used.map(({ source }) => spoken(source)))];
  const form = modality === 'job-aid' ? 'a job aid' : 'a short read';
  const ideas = used.map(({ text }) => tryItFrom(text)).filter((idea) => idea !== undefined);
  return {
    title: `${shortened(skill)}: ${form} for ${manyOf(audience)}`,
    summary: `What ${listed(sources.slice(0, 2).map((name) => `“${name}”`))} ${sources.length === 1 ? 'says' : 'say'} about ${inText(shortened(skill))}, in short.`,
    sections: groupsOf(used).map((group) => ({
      heading: group.heading,
      paragraphs: paragraphsOf(group.spans, mend.length === 0 ? 2 : 1),
    })),
    tryIt: [...new Set(ideas)].slice(0, MAX_TRY_IT),
  };
}

/** By source; sentences of one source by what they do for a reader. */
function groupsOf(spans: Span[]): Group[] {
  const bySource = [...Map.groupBy(spans, ({ source }) => spoken(source))];
  if (bySource.length === 1) return byForm(spans);
  const rest = bySource.slice(MAX_SECTIONS - 1);
  return [
    ...bySource.slice(0, MAX_SECTIONS - 1).map(([heading, some]) => ({ heading, spans: some })),
    ...(rest.length === 0
      ? []
      : [
          {
            heading: listed(rest.map(([name]) => name)).slice(0, 120),
            spans: rest.flatMap(([, some]) => some),
          },
        ]),
  ];
}

function byForm(spans: Span[]): Group[] {
  const groups = Map.groupBy(spans, ({ text }) => formOf(text));
  return (['step', 'situation', 'rule'] as const)
    .map((form) => ({ heading: headings[form], spans: groups.get(form) ?? [] }))
    .filter((group) => group.spans.length > 0);
}

function paragraphsOf(spans: Span[], together: number): Draft['sections'][number]['paragraphs'] {
  const size = Math.max(together, Math.ceil(spans.length / 8));
  return Array.from({ length: Math.ceil(spans.length / size) }, (_, i) => {
    const some = spans.slice(i * size, (i + 1) * size);
    return {
      text: some.map(({ text }) => text).reduce(joined),
      cites: some.map(({ id }) => id),
    };
  });
}

const shortened = (label: string): string => label.slice(0, 40).trim();
