import { englishTongue } from './english.ts';
import type { Tongue } from './tongue.ts';

/** One word of a text: as written (lower case), its family, and where in the text it stands. */
export interface Word {
  text: string;
  stem: string;
  start: number;
  end: number;
  /** Says nothing about a skill by itself ("the", "strong", "experience"). */
  filler: boolean;
}

/** Words, and signs that are part of a name: C++, C#, .NET, Node.js, CI/CD stays two words. */
const WORD = /\.?[\p{L}\p{N}][\p{L}\p{N}'’´]*(?:\.[\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

export function wordsOf(text: string, { stem, isFiller }: Tongue = englishTongue): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: match, index }) => {
    const lower = match.toLowerCase().replace(/['’´]s?$/, '');
    return {
      text: lower,
      stem: stem(lower),
      start: index,
      end: index + match.length,
      filler: isFiller(lower) || /^\d+$/.test(lower),
    };
  });
}
