import type { ContentAsset, Span } from './content.ts';
import type { Words } from '../messages/words.ts';

/**
 * Something to recall, made by rule from a passage that the asset cites: no wording of a model, and the answer has a
 * source.
 */
export interface PracticeItem {
  itemId: string;
  skillId: string;
  question: string;
  answer: string;
  source: string;
}

/** Most items of one asset; by judgement. */
const ITEMS = 5;

/**
 * The items of an asset, always the same ones; none for a course of the company, whose passages the layer does not
 * hold.
 */
export function itemsOf(asset: ContentAsset, words: Words): PracticeItem[] {
  if (asset.origin !== 'ai-drafted') return [];
  const { sections } = asset.draft;
  const cited = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ cites }) => cites)));
  return asset.spans
    .map((span, i) => ({ span, itemId: `${asset.assetId}.${i + 1}`, ...askedOf(span, asset.title, words) }))
    .filter(({ span }) => cited.has(span.id))
    .toSorted((a, b) => a.worth - b.worth)
    .slice(0, ITEMS)
    .map(({ span, itemId, question }) => ({
      itemId,
      skillId: asset.skillId,
      source: span.source,
      question,
      answer: span.text,
    }));
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
