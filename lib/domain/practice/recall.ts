/** What there is to recall in one part of an asset. */
export interface Recall {
  /** Tells the items of one asset apart. */
  part: string;
  question: string;
  answer: string;
  source: string;
}
