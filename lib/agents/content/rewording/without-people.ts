import type { Span } from '../../../domain/content.ts';
import { sentencesOf } from '../../../domain/grounding.ts';
import { shortened } from '../../../domain/plain-text.ts';
import { OPENERS } from '../checks/names.ts';
import { unsafeIn } from '../unsafe.ts';

/** Longest remark that is kept, in characters. */
const LONGEST = 300;

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
/** Words written large inside a sentence: what could be somebody’s name. */
const largeIn = (text: string): string[] =>
  sentencesOf(text).flatMap((sentence) =>
    (sentence.match(WORD) ?? []).slice(1).filter((word) => /^\p{Lu}/u.test(word) && word !== 'I'),
  );

/** Somebody who does something, at the beginning of a sentence, where every word is written large. */
const SOMEBODY =
  /^(\p{Lu}[\p{L}\p{M}’'-]*) (?:\p{Ll}+(?:s|ed)|said|told|thought|wrote|found|knew|took|will|would|can|has|had|and)\b/u;
const opensWithSomebody = (sentence: string): boolean => {
  const [, first] = SOMEBODY.exec(sentence) ?? [];
  return first !== undefined && !OPENERS.has(first.toLowerCase());
};

/**
 * Whether nothing in a text could be somebody’s whole name: two words written large. One alone is a product, a form, or the
 * beginning of a sentence.
 */
export const namesNobody = (text: string): boolean =>
  !/\p{Lu}[\p{L}\p{M}’'-]+ (?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}\p{M}’'-]+/u.test(text);

/**
 * A remark without the sentences that could tell of somebody: with a word written large that no document of the draft
 * writes so, a number to call, an address. Undefined where nothing is left of it.
 */
export function withoutPeople(remark: string | undefined, spans: readonly Span[]): string | undefined {
  const known = new Set(spans.flatMap(({ text }) => largeIn(text)));
  const kept = sentencesOf(remark ?? '').filter(
    (sentence) =>
      !opensWithSomebody(sentence) &&
      largeIn(sentence).every((word) => known.has(word)) &&
      unsafeIn(sentence).length === 0 &&
      !/@|(?:\d[\s-]?){6,}/.test(sentence),
  );
  return kept.length > 0 ? shortened(kept.join(' '), LONGEST) : undefined;
}
