import { z } from 'zod';
import type { PersonId } from '../ids.ts';
import { OutcomeTerms } from './outcome-terms.ts';
import { CHECK_DAYS } from './reading-days.ts';

/** What success will mean, agreed before anything is built. */
export const OutcomeContract = z.object({
  /** In words a business owner would use. */
  indicator: z.string(),
  /** What was agreed; absent in contracts of earlier versions, which meant levels as assessed. */
  terms: OutcomeTerms.exactOptional(),
  /** Mean level (0–5) of the people assessed when the need was found. */
  baseline: z.number(),
  /** Mean level (0–5) that would close the gap. */
  target: z.number(),
  ownerId: z.string(),
  /** Days after delivery on which the outcome is read. */
  checkDays: z.array(z.number()),
  /** The same kind of people who receive it later. */
  comparison: z.literal('waitlist'),
});
export type OutcomeContract = z.infer<typeof OutcomeContract>;

export function agreeContract(facts: {
  terms: OutcomeTerms;
  baseline: number;
  target: number;
  ownerId: PersonId;
}): OutcomeContract {
  return {
    indicator: facts.terms.indicator,
    terms: facts.terms,
    baseline: facts.baseline,
    target: facts.target,
    ownerId: facts.ownerId,
    checkDays: CHECK_DAYS,
    comparison: 'waitlist',
  };
}
