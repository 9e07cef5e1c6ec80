import type { Verdict } from '../lib/domain/gate/approval.ts';
import type { Decider } from './gates.ts';

/** Kept with each answer in the log, so that none of them reads as a person's. */
const NOBODY = 'Answered by the script of the demonstration; no person looked at it.';

/** Decides as the agents propose, and says so: for runs that nobody watches. */
export const byScript: Decider = ({ approval, need }) => {
  const answer: Verdict =
    approval.gate === 'publication'
      ? { verdict: 'approve', comment: NOBODY }
      : { verdict: 'approve', cause: need.hypothesis.cause, comment: NOBODY };
  return Promise.resolve(answer);
};
