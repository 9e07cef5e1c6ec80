import type { Draft, Span } from '../../domain/content.ts';
import { passageOf, type Passage } from '../../domain/grounding.ts';
import type { Made } from '../../domain/modality/modality.ts';
import { shortened } from '../../domain/plain-text.ts';
import { forms, GOOD_TO_KNOW } from './forms.ts';
import { faultsOf, problemsOfParagraph, SAID_NOWHERE } from './grounded.ts';
import { titleOf } from './material/document-name.ts';
import { unsafeIn } from './unsafe.ts';

/** What a draft may speak about besides what its spans say: its skill, its readers, its form. */
export interface Subject {
  skill: string;
  audience: string;
  modality: Made;
}

/**
 * What is wrong with a draft, in words that a drafter can act on; empty when it may go to a human. Everything that a
 * reader sees is judged alike: it is plain, and its words stand in the sources. Paragraphs rest on the spans that they
 * cite, a thing to try on one span; title, summary and headings may also name the skill, the readers, the form and the
 * documents.
 */
export function problemsOf(draft: Draft, spans: readonly Span[], subject?: Subject): string[] {
  const passages = new Map(spans.map(({ id, text }) => [id, passageOf(text)]));
  const everything = [...passages.values()];
  const headings = draft.sections.map(({ heading }) => heading);
  const paragraphs = draft.sections.flatMap((section) => section.paragraphs);
  const seen = [
    draft.title,
    draft.summary,
    ...headings,
    ...paragraphs.map(({ text }) => text),
    ...draft.tryIt,
  ];
  const about = aboutOf(spans, subject);
  return [
    ...seen.flatMap((text) => unsafeIn(text).map((what) => `“${shortened(text, 60)}” holds ${what}`)),
    ...paragraphs.flatMap(({ text, cites }) => problemsOfParagraph(text, cites, passages)),
    ...draft.tryIt.flatMap((text) => {
      const judged = everything.map((source) => faultsOf(text, [source], SAID_NOWHERE));
      return judged.toSorted((a, b) => a.length - b.length)[0] ?? [];
    }),
    ...[draft.title, draft.summary, ...headings]
      .filter((text) => !STOCK_HEADINGS.has(text))
      .flatMap((text) => faultsOf(text, everything, SAID_NOWHERE, about)),
  ];
}

/** Words that every draft may use, of its own parts and of people whom no role names. */
const OF_ITSELF =
  'what to do, good to know, when the moment comes, says in short, before, after, during, next, first, step, question, outline, colleagues';

/** What titles, summaries and headings may speak of besides what the sources say. */
export const aboutOf = (spans: readonly Span[], subject: Subject | undefined): Passage =>
  passageOf(
    [
      ...spans.map(({ source }) => titleOf(source).replaceAll(/[^\p{L}]+/gu, ' ')),
      ...(subject ? [subject.skill, subject.audience, forms[subject.modality].name] : []),
      OF_ITSELF,
    ].join('. '),
  );

/** Headings that the forms ask for. */
const STOCK_HEADINGS: ReadonlySet<string> = new Set([
  GOOD_TO_KNOW,
  ...Object.values(forms).flatMap(({ headings = [] }) => headings),
]);
