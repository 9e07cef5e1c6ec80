import { leansBack } from './leans-back.ts';

const OPENS_A_CASE = /^(?:if|when|whenever|while|unless|in case|as soon as)\b[^.!?]*,/iu;
/** What is said of any case, or of another one. */
const OF_ANY =
  /^(?:if|when|whenever|while|unless|in case|as soon as|never|nobody|no one|always|only|every|each|all)\b/iu;

/** Whether a paragraph begins with a case; in the middle of general advice, what stands behind one is general again. */
export const opensACase = (sentence: string): boolean => OPENS_A_CASE.test(sentence);

/** Whether a sentence holds in the case that the one before it opens: “If the tenant cries, wait. Offer a break.” */
export const holdsInCaseOf = (before: string, sentence: string): boolean =>
  opensACase(before) && (!OF_ANY.test(sentence) || GOES_BACK.test(sentence));
/** “Nobody goes back in before …”: to where the case had them leave. */
const GOES_BACK =
  /^(?:never|nobody|no one|only|do not|always) (?:\p{L}+ ){0,3}?(?:goes?|comes?|returns?|moves?) (?:back|in again|there)\b/iu;

/**
 * Whether a sentence of a passage says what it says only behind those before it: by its own words, because it holds in
 * the case that opens the passage, or because it is what is to be asked (“Ask open questions. What changed?”). English.
 */
export const leansInPassage = (sentences: readonly string[], at: number): boolean => {
  const [first = '', sentence = ''] = [sentences[0], sentences[at]];
  return at > 0 && (leansBack(sentence) || sentence.endsWith('?') || holdsInCaseOf(first, sentence));
};
