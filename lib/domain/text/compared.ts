import { meaningIn } from './grounding.ts';

/** The words of a text as they are read aloud, for comparing: small letters, no signs. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

export const countOfWords = (text: string): number => plainWords(text).length;

/** Whether two texts say the same in the same order, whatever joins their words. */
export const saysTheSame = (one: string, other: string): boolean =>
  meaningIn(one).join(' ') === meaningIn(other).join(' ');

/** Share of the meaning of `part` that `whole` holds too, 0–1; 0 where it has none. */
export function shareHeld(part: string, whole: string): number {
  const words = [...new Set(meaningIn(part))];
  const held = new Set(meaningIn(whole));
  return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length;
}

/** Whether two texts are the same but for a word or so. */
export const isNearlySame = (one: string, other: string): boolean =>
  saysTheSame(one, other) ||
  (meaningIn(one).length >= 6 && Math.min(shareHeld(one, other), shareHeld(other, one)) >= 0.9);

/** Every run of so many words. */
export function runsOf(text: string, length: number): string[] {
  const words = plainWords(text);
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}
