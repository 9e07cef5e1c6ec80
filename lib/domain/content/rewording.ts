import { z } from 'zod';

/** A part of a draft as a human would have it. */
export const Correction = z.strictObject({
  /** As the door that shows the question names it: `learner.points.2`. */
  part: z.string().min(1).max(200),
  text: z.string().min(1).max(1_200),
});
export type Correction = z.infer<typeof Correction>;

/** Most parts that one answer corrects: who would change more asks for another draft. */
export const MOST_CORRECTIONS = 20;

/** A part before and after. */
const Change = z.object({ part: z.string(), before: z.string(), after: z.string() });
export type Change = z.infer<typeof Change>;

/**
 * What a version has otherwise than the one before it, and why: a human corrected parts by hand; a remark touched them
 * and they were worded anew, found by a rule or by the model; or everything was, because no part could be told.
 */
export const Rewording = z.discriminatedUnion('as', [
  z.object({ as: z.literal('corrected'), changes: z.array(Change) }),
  z.object({ as: z.literal('remark'), foundBy: z.enum(['rule', 'model']), changes: z.array(Change) }),
  z.object({ as: z.literal('whole'), why: z.enum(['no-part', 'other-parts', 'not-well', 'source-changed']) }),
]);
export type Rewording = z.infer<typeof Rewording>;
export type WhyWhole = Extract<Rewording, { as: 'whole' }>['why'];

/** What was changed part by part; nothing where all of it was. */
export const changesIn = (rewording: Rewording | undefined): Change[] =>
  rewording === undefined || rewording.as === 'whole' ? [] : rewording.changes;
