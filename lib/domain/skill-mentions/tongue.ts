/** What it takes of a language to compare its words. */
export interface Tongue {
  /** Whether a word, in lower case, says nothing about a skill by itself ("the", "strong", "experience"). */
  isFiller: (word: string) => boolean;
  /** One name for the words of a family; only good for comparing. */
  stem: (word: string) => string;
  /** One name for all stems of a meaning. */
  meaningOf: (stemmed: string) => string;
  /** How much a filler of a label counts beside its other words; at 0 a text need not have it. */
  ofFillers: number;
}
