import type { OrchestrationContext, Task } from 'durable-functions';
import { findNeeds } from '../lib/agents/needs-analysis/find-needs.ts';
import { reviveNeeds } from '../lib/agents/needs-analysis/revive-needs.ts';
import { withdrawNeed } from '../lib/gates/withdraw.ts';
import { AgentIsOff, flow, perform } from './steps.ts';

interface Analysed {
  found: string[];
  /** Needs that people have outgrown before anything was delivered. */
  outgrown: string[];
  note?: string;
}

/** Looks at everybody once, opens the needs that the charter asks about, and lets go of those that people have outgrown. */
export const analyseNeeds = flow({
  name: 'analyse-needs',
  *run(ctx): Generator<Task, Analysed, unknown> {
    try {
      return yield* analyse(ctx);
    } catch (error) {
      if (error instanceof AgentIsOff) return { found: [], outgrown: [], note: error.message };
      throw error;
    }
  },
});

function* analyse(ctx: OrchestrationContext): Generator<Task, Analysed, unknown> {
  const { found, outgrown } = yield* perform(ctx, findNeeds, {});
  const withdrawn: string[] = [];
  for (const need of outgrown) {
    const outcome = yield* perform(ctx, withdrawNeed, need, need.needId);
    if (outcome.withdrawn) withdrawn.push(need.needId);
  }
  yield* perform(ctx, reviveNeeds, {});
  return { found, outgrown: withdrawn };
}
