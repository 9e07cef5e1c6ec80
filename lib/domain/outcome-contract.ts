import type { PersonId } from './ids.ts';
import type { OutcomeTerms } from './outcome-terms.ts';

/** What success will mean, agreed before anything is built. */
export interface OutcomeContract {
  /** In words a business owner would use. */
  indicator: string;
  /** What was agreed; absent in contracts of earlier versions, which meant levels as assessed. */
  terms?: OutcomeTerms;
  /** Mean level (0–5) of the people assessed when the need was found. */
  baseline: number;
  /** Mean level (0–5) that would close the gap. */
  target: number;
  ownerId: PersonId;
  /** Days after delivery on which the outcome is read. */
  checkDays: number[];
  /** The same kind of people who receive it later. */
  comparison: 'waitlist';
}

export const CHECK_DAYS = [30, 60, 90];

/** Days that must have passed since somebody finished before what is seen of them counts: what was just heard is repeated, not yet done. */
export const WASH_IN_DAYS = 7;
/** Days before a reading in which something must have been seen: what was gained and lost again before them is no gain. */
export const WINDOW_DAYS = 30;

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
