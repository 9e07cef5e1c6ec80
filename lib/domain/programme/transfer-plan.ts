import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, PersonId } from '../ids.ts';
import { TRANSFER_PLAN_DAYS } from '../policy/retention.ts';

/** What somebody will do, in their own words, and by when. */
export const PlannedAct = z.strictObject({
  will: z.string().trim().min(1).max(600),
  by: z.iso.date(),
});
/** What they will do, and by which name whoever reads it knows them: the layer holds no names. */
export const PlanWords = z.strictObject({
  acts: z.array(PlannedAct).min(1).max(6),
  name: z.string().trim().min(1).max(120),
});
export type PlanWords = z.infer<typeof PlanWords>;

/**
 * How somebody brings a programme to their work: theirs alone. What they share is a copy, so that what they write later
 * is read by nobody until they share that too.
 */
export const TransferPlan = z.object({
  personId: PersonId,
  needId: Id,
  title: z.string(),
  /** Epoch milliseconds. */
  changedAt: z.number(),
  words: PlanWords,
  shared: z
    .object({
      at: z.number(),
      /** What stands for whoever reads it: made of a salt of theirs, so that it tells nobody once they are erased. */
      with: z.string(),
      words: PlanWords,
    })
    .exactOptional(),
});
export type TransferPlan = z.infer<typeof TransferPlan>;

/** A plan without a word of what it says. */
export const planLine = ({ needId, title, changedAt, words, shared }: TransferPlan) => ({
  needId,
  title,
  changedAt,
  acts: words.acts.length,
  expiresAt: changedAt + TRANSFER_PLAN_DAYS * DAY,
  ...(shared ? { sharedAt: shared.at } : {}),
});

/** What whoever it was shared with reads: what was shared, and nothing else of its person. */
export interface SharedPlan {
  needId: string;
  title: string;
  at: number;
  words: PlanWords;
}
