import type { Agent } from '../../step.ts';

export const succession: Agent<'succession'> = {
  name: 'succession',
  decides:
    'how many of those who agreed to be counted would be ready for a critical role, by when and what would move it most, in bounds, for its owner alone; it names only who agreed to that, and ranks nobody',
  without: 'no bench is counted and nobody is named on one; who agreed can still look and withdraw',
  aiAct: {
    class: 'high-risk',
    why: 'What it says of people is read by whoever decides who follows in a role (Annex III (4)).',
  },
  activities: [],
};
