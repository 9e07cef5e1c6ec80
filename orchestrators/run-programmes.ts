import type { OrchestrationContext } from 'durable-functions';
import { planProgrammes, programmePage } from '../lib/agents/delivery/programme/run-programmes.ts';
import { flow, PAGES_PER_GENERATION, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

export interface RunningProgrammes {
  /** Roles still to look at; absent before the plan is made. */
  roleIds?: string[];
  /** Where the generation before stopped in the first of them. */
  after: string | null;
  brought: number;
}

/** Brings people the next module of their programmes, role by role, a page at a time. */
export const runProgrammes = flow({
  name: 'run-programmes',
  *run(ctx, input: RunningProgrammes): Steps<{ brought: number; note?: FlowNote }> {
    return yield* unlessOff(bring(ctx, input), { brought: input.brought });
  },
});

function* bring(ctx: OrchestrationContext, input: RunningProgrammes): Steps<{ brought: number }> {
  let { roleIds, after, brought } = input;
  roleIds ??= (yield* performNow(ctx, planProgrammes, {})).roleIds;
  for (let pages = 0; pages < PAGES_PER_GENERATION; pages += 1) {
    const [roleId] = roleIds;
    if (!roleId) return { brought };
    const page = yield* performNow(ctx, programmePage, { roleId, after }, `${roleId}.${after ?? 'start'}`);
    brought += page.brought;
    after = page.last;
    if (after === null) roleIds = roleIds.slice(1);
  }
  ctx.df.continueAsNew({ roleIds, after, brought } satisfies RunningProgrammes);
  return { brought };
}
