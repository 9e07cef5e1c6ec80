import type { Task } from 'durable-functions';
import { publishCoverage } from '../lib/agents/analytics/publish-coverage.ts';
import { AgentIsOff, flow, perform } from './steps.ts';

/** Shows leaders once a week how far the company can do what its strategy asks. */
export const coverageWeekly = flow({
  name: 'coverage-weekly',
  *run(ctx): Generator<Task, { published: boolean; note?: string }, unknown> {
    try {
      return yield* perform(ctx, publishCoverage, {});
    } catch (error) {
      if (error instanceof AgentIsOff) return { published: false, note: error.message };
      throw error;
    }
  },
});
