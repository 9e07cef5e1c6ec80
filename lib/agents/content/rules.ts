import type { Draft, Span } from '../../domain/content.ts';
import { passageOf, sentencesOf, unheldIn, type Passage } from '../../domain/grounding.ts';
import type { Made } from '../../domain/modality/modality.ts';
import { shortened } from '../../domain/plain-text.ts';
import { forms, GOOD_TO_KNOW } from './forms.ts';
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

function problemsOfParagraph(
  text: string,
  cites: readonly string[],
  passages: ReadonlyMap<string, Passage>,
): string[] {
  const missing = cites.filter((id) => !passages.has(id));
  if (missing.length > 0)
    return [`“${shortened(text, 60)}” cites ${missing.join(', ')}, which is no span given`];
  const cited = cites.flatMap((id) => passages.get(id) ?? []);
  const empty = sentencesOf(text).filter((sentence) => unheldIn(sentence, []).words.length === 0);
  return [
    ...empty.map((sentence) => `“${shortened(sentence, 60)}” says nothing of ${cites.join(', ')}`),
    ...faultsOf(text, cited, `says more than ${cites.join(', ')} does`),
  ];
}

const SAID_NOWHERE = 'says what no span says';

function faultsOf(text: string, sources: readonly Passage[], what: string, about?: Passage): string[] {
  const { words, mixed, turned } = unheldIn(text, sources, about);
  return [
    ...(words.length > 0 ? [`“${shortened(text, 60)}” ${what}: ${words.slice(0, 8).join(', ')}`] : []),
    ...(mixed && words.length === 0
      ? [
          `“${shortened(text, 60)}” puts together what no single span says of an amount, a name, a “not” or a decision`,
        ]
      : []),
    ...(turned
      ? [`“${shortened(text, 60)}” turns round what its span says: a “not” or “only” is missing or added`]
      : []),
  ];
}

/** Words that every draft may use, of its own parts and of people whom no role names. */
const OF_ITSELF =
  'what to do, good to know, when the moment comes, says in short, before, after, during, next, first, step, question, outline, colleagues';

const aboutOf = (spans: readonly Span[], subject: Subject | undefined): Passage =>
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
