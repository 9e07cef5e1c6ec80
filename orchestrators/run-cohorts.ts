import type { OrchestrationContext } from 'durable-functions';
import { planCohorts, tendCohort } from '../lib/agents/cohort/run-cohorts.ts';
import { flow, PAGES_PER_GENERATION, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

export interface RunningCohorts {
  /** Those still to look at; absent before the plan is made. */
  cohorts?: { needId: string; assetId: string }[];
  groups: number;
}

/** Does what each cohort waits for, one after the other. */
export const runCohorts = flow({
  name: 'run-cohorts',
  *run(ctx, input: RunningCohorts): Steps<{ groups: number; note?: FlowNote }> {
    return yield* unlessOff(tend(ctx, input), { groups: input.groups });
  },
});

function* tend(ctx: OrchestrationContext, input: RunningCohorts): Steps<{ groups: number }> {
  const cohorts = input.cohorts ?? (yield* performNow(ctx, planCohorts, {})).cohorts;
  let { groups } = input;
  for (const one of cohorts.slice(0, PAGES_PER_GENERATION))
    groups += (yield* performNow(ctx, tendCohort, one, one.needId)).groups;
  const left = cohorts.slice(PAGES_PER_GENERATION);
  if (left.length > 0) ctx.df.continueAsNew({ cohorts: left, groups } satisfies RunningCohorts);
  return { groups };
}
