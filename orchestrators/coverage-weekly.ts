import { publishCoverage } from '../lib/agents/analytics/publish-coverage.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/** Shows leaders once a week how far the company can do what its strategy asks. */
export const coverageWeekly = flow({
  name: 'coverage-weekly',
  *run(ctx): Steps<{ published: boolean; note?: FlowNote }> {
    return yield* unlessOff(performNow(ctx, publishCoverage, {}), { published: false });
  },
});
