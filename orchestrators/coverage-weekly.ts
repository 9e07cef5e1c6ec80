import type { Task } from 'durable-functions';
import { publishCoverage } from '../lib/agents/analytics/publish-coverage.ts';
import { flow, perform, unlessOff } from './steps.ts';

/** Shows leaders once a week how far the company can do what its strategy asks. */
export const coverageWeekly = flow({
  name: 'coverage-weekly',
  *run(ctx): Generator<Task, { published: boolean; note?: string }, unknown> {
    return yield* unlessOff(perform(ctx, publishCoverage, {}), { published: false });
  },
});
