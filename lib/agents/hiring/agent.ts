import type { Agent } from '../../step.ts';
import { compareLearned } from './compare-learned.ts';

export const hiring: Agent<'hiring'> = {
  name: 'hiring',
  decides:
    'what an opening asks on day one and what is learned here, by what was read of those who learned it; humans decide who is hired',
  without: 'no requisition is opened and no brief is read; the plan keeps what it chose to hire as before',
  aiAct: {
    class: 'high-risk',
    why: 'Says what applicants are asked (Annex III, 4 a); it sees no applicant, and ranks and scores nobody.',
  },
  activities: [compareLearned],
};
