import { z } from 'zod';

/** What somebody was asked among others, and what they answered, until it is counted: then nothing of it is left. */
export const AskedMeasure = z.object({
  needId: z.string(),
  /** Epoch milliseconds. */
  askedAt: z.number(),
  /** When answers are no more taken, epoch milliseconds. */
  closesAt: z.number(),
  /** Place of the option, from 0 on, by item. */
  answers: z.record(z.string(), z.int()),
});
export type AskedMeasure = z.infer<typeof AskedMeasure>;
