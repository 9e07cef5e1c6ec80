import type { Agent } from '../../step.ts';

export const performance: Agent<'performance'> = {
  name: 'performance',
  decides:
    'which skills an objective takes, so that something that exists is offered to its person alone; and which pieces of what was seen of their work stand in the brief that they may share before a review',
  without:
    'objectives are refused and not kept, nobody can announce a review, and no brief is made or read; what somebody shared can still be taken back',
  aiAct: {
    class: 'high-risk',
    why: 'What it lays before two people is made to be read before the performance of one of them is talked over (Annex III 4 b). It lists single pieces with their sources, adds nothing up, and its person alone shares it.',
  },
  activities: [],
};
