import type { Agent } from '../../step.ts';
import { countHeads } from './count-heads.ts';
import { lookAhead } from './look-ahead.ts';

export const workforcePlanning: Agent<'workforce-planning'> = {
  name: 'workforce-planning',
  decides: 'which forecast capability will be missing, though nobody asks for it yet',
  without: 'forecasts are kept as dead letters with the reason switched-off; only today’s gaps are found',
  aiAct: {
    class: 'part',
    why: 'Says something of roles alone, and reads the levels of people for it.',
  },
  activities: [countHeads, lookAhead],
};
