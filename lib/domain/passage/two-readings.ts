import { sentencesOf } from '../text/grounding.ts';

/**
 * “Ring the foreman, who is the only one who may remove it, after speaking to its owner”: who speaks to the owner, who
 * rings or who removes it?
 */
const HANGS_ON_TWO =
  /^(?!(?:if|when|the|an?|in|on|at|for|every|each|nobody|only)\b)\p{Lu}\p{Ll}+ [^,;:.]+, (?:who|which) [^;:.]*?\p{L}, (?:after|before|when|while|by|without) \p{L}+ing\b[^,;:.]*[.]?$/u;

/** Sentences of a text that order something in a way that two readings allow. English. */
export const readInTwoWays = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => HANGS_ON_TWO.test(sentence.trim()));
