import type { NeedId } from './ids.ts';
import type { Answer, SeenIn } from './outcome-terms.ts';

/** Change of one group between delivery and reading, on the 0–5 scale. */
export interface GroupChange {
  people: number;
  meanBefore: number;
  meanAfter: number;
  meanChange: number;
}

/** What was read of one kind of evidence. */
export interface Outcome {
  /** Those for whom it was planned by then, whether or not they took it up. */
  delivered: GroupChange;
  /** Those who still wait; absent where they are too few. */
  comparison?: GroupChange;
  /** Change of those for whom it was planned beyond those who wait (or their plain change without a comparison). */
  effect: number;
  /** 95% interval of the effect. */
  interval: readonly [number, number];
  verdict: 'improved' | 'changed' | 'no-change-shown' | 'worse' | 'too-few';
}

/** What leaders see about one need: never about fewer people than the minimum group. */
export interface Insight extends Outcome {
  insightId: string;
  needId: NeedId;
  checkDay: number;
  /** Epoch milliseconds. */
  at: number;
  /** What the figures were read from; absent in readings of earlier versions, which took everything together. */
  seenIn?: SeenIn;
  /** What else shows, each by itself. */
  besides?: (Outcome & { seenIn: SeenIn })[];
  /** What was agreed to be worth having, and whether the interval shows it; absent without a comparison. */
  agreed?: { worth: number; unit: string; answer: Answer };
  /** One sentence in business words. */
  sentence: string;
  pageUrl?: string;
}
