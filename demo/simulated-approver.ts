import type { Verdict } from '../lib/domain/approval.ts';
import type { Decider } from './gates.ts';

/** Decides as the agents propose, and says so: for runs that nobody watches. */
export const byScript: Decider = ({ approval, need }) => {
  const answer: Verdict =
    approval.gate === 'publication'
      ? { verdict: 'approve' }
      : { verdict: 'approve', cause: need.hypothesis.cause };
  return Promise.resolve(answer);
};
