import { z } from 'zod';
import { isStillSaid } from '../disclosure/minimum-group.ts';
import { MadeUnder } from '../content/made-under.ts';
import { OutcomeAnswer, SeenIn } from './outcome-terms.ts';
import { Took } from '../spent/took.ts';

/** Change of one group between delivery and reading, on the 0–5 scale, as it may be said. */
export const GroupChange = z.object({
  /** About, in fives. */
  people: z.number(),
  /** Level from which both groups are read; in readings of earlier versions each group’s own. */
  meanBefore: z.number(),
  meanAfter: z.number(),
  meanChange: z.number(),
});
export type GroupChange = z.infer<typeof GroupChange>;

/** What was read of one kind of evidence. */
export const Outcome = z.object({
  /** Those for whom it was planned by then, whether or not they took it up. */
  delivered: GroupChange,
  /** Those who still wait; absent where they are too few. */
  comparison: GroupChange.exactOptional(),
  /** Change of those for whom it was planned beyond those who wait (or their plain change without a comparison). */
  effect: z.number(),
  /** 95% interval of the effect. */
  interval: z.tuple([z.number(), z.number()]).readonly(),
  /** Of the effect; shown to nobody. Absent where nothing was read, and in readings of earlier versions. */
  standardError: z.number().exactOptional(),
  verdict: z.enum(['improved', 'changed', 'no-change-shown', 'worse', 'too-few']),
});
export type Outcome = z.infer<typeof Outcome>;

/** What leaders see about one need: never about fewer people than the minimum group. */
export const Insight = Outcome.extend({
  insightId: z.string(),
  needId: z.string(),
  checkDay: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** What the figures were read from; absent in readings of earlier versions, which took everything together. */
  seenIn: SeenIn.exactOptional(),
  /** What else shows, each by itself. */
  besides: z.array(Outcome.extend({ seenIn: SeenIn })).exactOptional(),
  /** What was agreed to be worth having, and whether the interval shows it; absent without a comparison. */
  agreed: z
    .object({
      worth: z.number(),
      unit: z.string(),
      answer: OutcomeAnswer,
    })
    .exactOptional(),
  /**
   * How many said that it is not relevant to them, in full groups of the smallest size; absent where fewer than one
   * did, and in readings of earlier versions.
   */
  notRelevant: z.number().exactOptional(),
  /**
   * How many of those whom it reached finished it, as far as systems or they themselves say, in full groups and never
   * all; absent where fewer than one did, and in readings of earlier versions.
   */
  finished: z.number().exactOptional(),
  /** The smallest group when it was read; absent where it was five. */
  minimumGroup: z.number().exactOptional(),
  /** What answering the need took by then; absent in readings of earlier versions. */
  took: Took.exactOptional(),
  /** By which versions what reached people was made; absent where it is not known. */
  madeUnder: MadeUnder.exactOptional(),
  /**
   * Nothing that it was read from was only taken to learn, so that hiring may rest on it. Absent in readings of earlier
   * versions, of which it is not known.
   */
  ofWorkAlone: z.literal(true).exactOptional(),
  /** One sentence in business words. */
  sentence: z.string(),
  pageUrl: z.string().exactOptional(),
});
export type Insight = z.infer<typeof Insight>;

/** Whether an insight may still be shown while nothing is said of fewer than `least`, whatever was when it was read. */
export const isStillShown = (insight: Insight, least: number): boolean =>
  [insight, ...(insight.besides ?? [])]
    .flatMap(({ delivered, comparison }) => [delivered, ...(comparison ? [comparison] : [])])
    .map(({ people }) => people)
    .concat(insight.took?.people ?? 0)
    .every((people) => people === 0 || isStillSaid(people, insight, least));
