import type { Task } from 'durable-functions';
import { findNeeds } from '../lib/agents/needs-analysis/find-needs.ts';
import { AgentIsOff, flow, perform } from './steps.ts';

/** Looks at everybody once and opens the needs that the charter asks about. */
export const analyseNeeds = flow({
  name: 'analyse-needs',
  *run(ctx): Generator<Task, { found: string[]; note?: string }, unknown> {
    try {
      const { found } = yield* perform(ctx, findNeeds, {});
      return { found };
    } catch (error) {
      if (error instanceof AgentIsOff) return { found: [], note: error.message };
      throw error;
    }
  },
});
