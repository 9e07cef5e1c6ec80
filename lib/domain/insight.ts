import type { NeedId } from './ids.ts';

/** Change of one group between delivery and reading, on the 0–5 scale. */
export interface GroupChange {
  people: number;
  meanBefore: number;
  meanAfter: number;
  meanChange: number;
}

/** What leaders see about one need: never about fewer people than the minimum group. */
export interface Insight {
  insightId: string;
  needId: NeedId;
  checkDay: number;
  /** Epoch milliseconds. */
  at: number;
  delivered: GroupChange;
  /** Absent where too few waited. */
  comparison?: GroupChange;
  /** Change of those who received it minus change of those who waited (or plain change without a comparison). */
  effect: number;
  /** 95% interval of the effect. */
  interval: readonly [number, number];
  verdict: 'improved' | 'no-change-shown' | 'worse' | 'too-few';
  /** One sentence in business words. */
  sentence: string;
  pageUrl?: string;
}
