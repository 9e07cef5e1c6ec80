/** What is taken for the answer by who has not quite learned it, and what that overlooks. */
export interface Mistaken {
  says: string;
  why: string;
}

/** What there is to recall in one part of an asset. */
export interface Recall {
  /** Tells the items of one asset apart. */
  part: string;
  question: string;
  answer: string;
  /** Why, where the answer does not say so itself. */
  why?: string;
  mistaken?: Mistaken[];
  source: string;
}
