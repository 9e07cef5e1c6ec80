import type { Draft, Span } from '../../domain/content.ts';
import type { SourceDocument } from '../../ports/sources.ts';

/** Links, markup, mentions, card JSON and hidden characters have no place in a draft: the model words, it never points or acts. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/https?:|www\.|\b[a-z][a-z0-9+.-]+:[^\s]/i, 'a link'],
  // Country codes, and the names that phishing likes; file names such as `notes.md` go with them.
  [
    /\b[a-z0-9-]+\.([a-z]{2}|com|net|org|info|biz|dev|app|zip|xyz|top|site|online|shop|click|link|cloud)\b/i,
    'a link',
  ],
  [/<[a-z!/?]|&#?\w+;/i, 'markup'],
  [/\]\s?[([]/, 'a Markdown link'],
  [/@\w/, 'a mention'],
  [/[{}]/, 'card JSON'],
  // Control characters of binary files, and what hides or turns around text: zero-width, direction and tag characters.
  [
    /(?!\s)\p{Cc}|[\u200B\u2060\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD\u{E0000}-\u{E007F}]/u,
    'a character that readers do not see',
  ],
];

/**
 * Sentences of a document as citable spans. Headings and list marks are dropped, very short and very long
 * sentences say too little or too much, and one with a link, markup or a mention is never offered to a drafter.
 * @param index tells documents apart whose names are the same but for characters that no id may hold
 */
export function toSpans({ name, text }: SourceDocument, index: number): Span[] {
  const sentences = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.replace(/^\s*([-*>]|\d+\.)\s+/, '').split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length >= 40 && sentence.length <= 400)
    .filter((sentence) => !forbidden.some(([pattern]) => pattern.test(sentence)));
  const stem = name
    .replace(/\.[a-z]+$/i, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80);
  return sentences.map((sentence, i) => ({
    id: `${index + 1}.${stem}.${i + 1}`,
    source: name,
    text: sentence,
  }));
}

/** Fewer spans than this cannot carry an asset; more than that would not be read. */
export const SPANS = { atLeast: 3, atMost: 8 } as const;

/** The best passages for a skill, by similarity to it, in reading order: whole enough to follow, few enough to read. */
export function selectSpans(
  spans: readonly Span[],
  similarity: readonly number[],
  threshold: number,
): Span[] {
  const ranked = spans
    .map((span, i) => ({ span, i, score: similarity[i] ?? 0 }))
    .filter(({ score }) => score >= threshold);
  const best = ranked.toSorted((a, b) => b.score - a.score).slice(0, SPANS.atMost);
  return best.length < SPANS.atLeast ? [] : best.toSorted((a, b) => a.i - b.i).map(({ span }) => span);
}

/** Everything in a draft that a reader would see. */
const textsOf = (draft: Draft): string[] => [
  draft.title,
  draft.summary,
  ...draft.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)]),
  ...draft.tryIt,
];

/** Share of a paragraph's content words that its cited spans must hold; the rest is joining words. */
const GROUNDED_SHARE = 0.6;
/** A summary speaks about the sources and not only with their words. */
const SUMMARY_SHARE = 0.3;

/** What is wrong with a draft, in words that a drafter can act on; empty when it may go to a human. */
export function problemsOf(draft: Draft, spans: readonly Span[]): string[] {
  const known = new Map(spans.map((span) => [span.id, span]));
  const unsafe = textsOf(draft).flatMap((text) =>
    forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => `“${shorten(text)}” holds ${what}`),
  );
  const ungrounded = draft.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ text, cites }) => {
      const missing = cites.filter((id) => !known.has(id));
      if (missing.length > 0)
        return [`“${shorten(text)}” cites ${missing.join(', ')}, which is no span given`];
      const cited = cites.map((id) => known.get(id)?.text ?? '').join(' ');
      return isGrounded(text, cited) ? [] : [`“${shorten(text)}” says more than ${cites.join(', ')} does`];
    });
  const everything = spans.map(({ source, text }) => `${source} ${text}`).join(' ');
  const loose = [
    ...draft.tryIt.filter((text) => heldShare(text, everything) < GROUNDED_SHARE),
    ...[draft.summary].filter((text) => heldShare(text, everything) < SUMMARY_SHARE),
  ].map((text) => `“${shorten(text)}” says what no span says`);
  const headings = draft.sections.map(({ heading }) => heading);
  const invented = [draft.title, draft.summary, ...headings, ...draft.tryIt]
    .filter((text) => !hasOnlyKnownNumbers(text, spans.map((span) => span.text).join(' ')))
    .map((text) => `“${shorten(text)}” names a number that no span holds`);
  return [...unsafe, ...ungrounded, ...loose, ...invented];
}

function isGrounded(text: string, cited: string): boolean {
  return hasOnlyKnownNumbers(text, cited) && heldShare(text, cited) >= GROUNDED_SHARE;
}

/** Share of a text's content words that stand in another; 1 for a text without any. */
function heldShare(text: string, cited: string): number {
  const words = contentWords(text);
  const known = new Set(contentWords(cited));
  return words.length === 0 ? 1 : words.filter((word) => known.has(word)).length / words.length;
}

const numbers = (text: string): string[] => text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
const hasOnlyKnownNumbers = (text: string, cited: string): boolean => {
  const known = new Set(numbers(cited));
  return numbers(text).every((number) => known.has(number));
};

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 6));

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
