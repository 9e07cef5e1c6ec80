import { askAboutDemand } from '../lib/agents/needs-analysis/ask-about-demand.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/** Brings what many ask for and the charter does not back to the owners of the charter, as a question. */
export const askAboutDemandMonthly = flow({
  name: 'ask-about-demand-monthly',
  *run(ctx): Steps<{ asked: number; note?: FlowNote }> {
    return yield* unlessOff(performNow(ctx, askAboutDemand, {}), { asked: 0 });
  },
});
