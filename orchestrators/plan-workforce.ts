import { countHeads } from '../lib/agents/workforce-planning/count-heads.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/** Counts once a month how many hold each role, from which it is forecast how many will. */
export const planWorkforce = flow({
  name: 'plan-workforce',
  *run(ctx): Steps<{ roles: number; note?: FlowNote }> {
    return yield* unlessOff(performNow(ctx, countHeads, {}), { roles: 0 });
  },
});
