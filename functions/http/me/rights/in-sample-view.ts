import { z } from 'zod';
import { Moment } from '../../door/views.ts';

/** What somebody is asked in a sample, and what they answered until it is counted. */
export const InSample = z.object({
  measureId: z.string(),
  needId: z.string(),
  askedAt: Moment,
  closesAt: Moment,
  answers: z.array(z.object({ itemId: z.string(), option: z.number() })),
});
