import type { Sections } from '../artefact/sections.ts';
import type { Span } from '../content.ts';
import type { Words } from '../../messages/words.ts';
import type { Recall } from './recall.ts';

/** Most items of one asset; by judgement. */
const ITEMS = 5;

/** Of what is drafted without questions: the passages that it cites, each with a part left out. */
export function itemsOfSections(
  { learner: { sections } }: Sections,
  spans: readonly Span[],
  title: string,
  words: Words,
): Recall[] {
  const cited = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ cites }) => cites)));
  return spans
    .map((span, i) => ({ span, part: String(i + 1), ...askedOf(span, title, words) }))
    .filter(({ span }) => cited.has(span.id))
    .toSorted((a, b) => a.worth - b.worth)
    .slice(0, ITEMS)
    .map(({ span, part, question }) => ({ part, question, answer: span.text, source: span.source }));
}

/**
 * The moment asked for what follows, else the sentence with a figure or its longest word left out; the first is worth
 * the most to recall.
 */
function askedOf({ text }: Span, title: string, { say }: Words): { question: string; worth: number } {
  const moment = /^((?:When|If|Before|After)\b[^,]{12,}), (?!and\b|or\b)/.exec(text)?.[1];
  if (moment) return { question: say('practice.next', { moment }), worth: 1 };
  const figure = /\p{N}+(?:[.,]\p{N}+)*/u.exec(text)?.[0];
  if (figure) return { question: say('practice.figure', { text: without(text, figure) }), worth: 2 };
  const long = (text.match(/\p{L}{5,}/gu) ?? []).filter((word) => !speaksOf(title, word));
  const [word = ''] = long.toSorted((a, b) => b.length - a.length);
  return { question: say('practice.word', { text: without(text, word) }), worth: 3 };
}

/** Words of the title are never the blank: the reader sees the title. */
const speaksOf = (title: string, word: string): boolean =>
  title.toLowerCase().includes(word.toLowerCase().slice(0, 6));

const without = (text: string, part: string): string => (part === '' ? text : text.replace(part, '…'));
