import type { PersonId } from './ids.ts';

/** What success will mean, agreed before anything is built. */
export interface OutcomeContract {
  /** In words a business owner would use. */
  indicator: string;
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

export function agreeContract(facts: {
  skillLabel: string;
  roleTitle: string;
  baseline: number;
  target: number;
  ownerId: PersonId;
}): OutcomeContract {
  return {
    indicator: `${facts.skillLabel} of ${facts.roleTitle}s on the job, as assessed`,
    baseline: facts.baseline,
    target: facts.target,
    ownerId: facts.ownerId,
    checkDays: CHECK_DAYS,
    comparison: 'waitlist',
  };
}
