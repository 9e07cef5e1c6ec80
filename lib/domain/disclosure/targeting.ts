import { z } from 'zod';

/**
 * What groups are told apart by: the layer holds nothing else about people that could, and no sensitive attribute at
 * all.
 */
export const Attribute = z.enum(['department', 'timeZone']);
export type Attribute = z.infer<typeof Attribute>;

/** What a place in the order rests on; population-pass/positions.ts says what each means. */
export const POSITION_TERMS = ['closeness', 'neighbours', 'velocity', 'availability'] as const;
export type PositionTerm = (typeof POSITION_TERMS)[number];

/** A choice that would disadvantage a group, and what it would be without the term that weighs most on it. */
export const AdverseImpact = z.object({
  attribute: Attribute,
  group: z.string(),
  ratio: z.number(),
  without: z.object({
    term: z.enum(POSITION_TERMS),
    ratio: z.number(),
  }),
});
export type AdverseImpact = z.infer<typeof AdverseImpact>;

/**
 * What may be said of those below target: where the order in which they would be served is unfair, with noise in the
 * ratio.
 */
export const Targeting = z.object({
  unfair: z.array(AdverseImpact),
});
export type Targeting = z.infer<typeof Targeting>;
