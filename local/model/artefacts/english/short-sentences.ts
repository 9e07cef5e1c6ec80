import { isRow } from '../../../../lib/domain/passage/tables.ts';
import { MOST_WORDS_OF_SENTENCE } from '../../../../lib/domain/text/readable.ts';
import { plainWords } from '../../../../lib/domain/text/compared.ts';
import { clausesOf, isClause } from './clauses.ts';
import { orderIn } from './imperative.ts';
import { asSentence, withoutStop } from './tagged.ts';

/** Where a sentence may end, the plainest places first; what joins the clauses goes. */
const ENDS: readonly { at: RegExp; isComma?: true }[] = [
  { at: /; /gu },
  { at: /: /gu },
  { at: /, (?:and|but|so|while) /gu, isComma: true },
  { at: /, /gu, isComma: true },
];

/**
 * A sentence of a document in as many as it takes to be read: it ends where a clause of its own begins that says what
 * is done or what holds. Whole where there is no such place.
 */
export function inShortSentences(sentence: string): string[] {
  if (isRow(sentence) || plainWords(sentence).length <= MOST_WORDS_OF_SENTENCE) return [sentence];
  const plain = withoutStop(sentence);
  for (const { at, isComma } of ENDS) {
    const [cut] = [...plain.matchAll(at)]
      .map((found) => [plain.slice(0, found.index), plain.slice(found.index + found[0].length)] as const)
      .filter(
        ([before, behind]) => isWhole(before) && isWhole(behind) && !(isComma && isOfBoth(before, behind)),
      )
      .toSorted((a, b) => unevenness(a) - unevenness(b));
    if (cut) return cut.flatMap((part) => inShortSentences(asSentence(part)));
  }
  return [sentence];
}

/** “Never …, and …”, “…, and …, if it rains”, “…, and the crate that came last”: one says nothing without the other. */
const isOfBoth = (before: string, behind: string): boolean =>
  orderIn(asSentence(clausesOf(asSentence(before)).act))?.refuses === true ||
  OF_WHICH.test(behind) ||
  /.\b(?:if|unless|until|provided)\b/iu.test(behind);

const LEADS = /^(?:if|when|whenever|once|as soon as|in case|where|whoever|before|after|while)\b/iu;
/** Nothing is left open: no quotation, no bracket, and no case without what is done in it. */
const isWhole = (part: string): boolean =>
  (part.match(/["“”]/gu)?.length ?? 0) % 2 === 0 &&
  (part.match(/\(/gu)?.length ?? 0) === (part.match(/\)/gu)?.length ?? 0) &&
  !/^(?:and|or|but|nor|which|who|that|whose|to|of)\b/iu.test(part) &&
  (LEADS.test(part)
    ? clausesOf(asSentence(part)).moment !== undefined
    : orderIn(asSentence(part)) !== undefined || isClause(part));
const OF_WHICH = /^(?:\p{L}+ ){1,4}(?:that|which|who|whose)\b/iu;

const unevenness = ([before, behind]: readonly [string, string]): number =>
  Math.abs(before.length - behind.length);
