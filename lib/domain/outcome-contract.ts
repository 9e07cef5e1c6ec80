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
  /** What answers it; absent in contracts of earlier versions, which meant assessments. */
  seenIn?: SeenIn;
  /** The same kind of people who receive it later. */
  comparison: 'waitlist';
}

export const CHECK_DAYS = [30, 60, 90];

/** Where a change can be seen: in assessments, by others at work, in business figures; what people say of themselves stands apart. */
export const SEEN_IN = ['assessments', 'work', 'figures', 'own-word'] as const;
export type SeenIn = (typeof SEEN_IN)[number];

/** Days that must have passed since somebody finished before what is seen of them counts: what was just heard is repeated, not yet done. */
export const WASH_IN_DAYS = 7;
/** Days before a reading in which something must have been seen: what was gained and lost again before them is no gain. */
export const WINDOW_DAYS = 30;

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
