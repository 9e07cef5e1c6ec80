import type { Tongue } from './tongue.ts';
import { wordsOf, type Word } from './words.ts';

/** A stretch of a text short enough to be about one thing: its words that carry content, and all of it as written. */
export interface Phrase {
  text: string;
  words: readonly Word[];
}

/** Content words in a phrase; longer stretches are about several things at once. */
const LONGEST = 4;

export const SENTENCE_END = /[.!?]\s|\n/;
const CLAUSE_END = /[,;:()[\]{}|•·*“”"?!\n/&]|\.(?:\s|$)|\s[-–—]\s/;

/** Every run of 1 to 4 content words that no clause boundary divides. */
export function phrasesOf(text: string, tongue?: Tongue): Phrase[] {
  const phrases = split(text, CLAUSE_END, tongue).flatMap((clause) => runs(text, clause));
  return [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()];
}

/** The sentences, each with its content words. */
export function sentencePhrasesOf(text: string, tongue?: Tongue): Phrase[] {
  return split(text, SENTENCE_END, tongue).flatMap((words) => {
    const content = words.filter(({ filler }) => !filler);
    return content.length > 0 ? [phrase(text, words, content)] : [];
  });
}

function runs(text: string, clause: readonly Word[]): Phrase[] {
  const content = clause.filter(({ filler }) => !filler);
  return content.flatMap((_, i) =>
    content.slice(i, i + LONGEST).map((__, n) => {
      const words = content.slice(i, i + n + 1);
      return phrase(text, words, words);
    }),
  );
}

function phrase(text: string, written: readonly Word[], words: readonly Word[]): Phrase {
  return { text: text.slice(written[0]?.start, written.at(-1)?.end).toLowerCase(), words };
}

function split(text: string, end: RegExp, tongue?: Tongue): Word[][] {
  const parts: Word[][] = [[]];
  let before: Word | undefined;
  for (const word of wordsOf(text, tongue)) {
    if (before && end.test(text.slice(before.end, word.start))) parts.push([]);
    parts.at(-1)?.push(word);
    before = word;
  }
  return parts;
}
