import type { Agent } from '../../step.ts';
import { compareChoices } from './compare-choices.ts';
import { countHeads } from './count-heads.ts';
import { lookAhead } from './look-ahead.ts';
import { publishPlan } from './publish-plan.ts';

export const workforcePlanning: Agent<'workforce-planning'> = {
  name: 'workforce-planning',
  decides: 'which capability the plan will lack, though nobody asks for it yet; a human chooses what follows',
  without:
    'forecasts are kept as dead letters with the reason switched-off, no headcount is counted or forecast; only today’s gaps are found',
  aiAct: {
    class: 'part',
    why: 'Says something of roles alone, and reads the levels of people for it.',
  },
  activities: [countHeads, lookAhead, compareChoices, publishPlan],
};
