import type { OrchestrationContext } from 'durable-functions';
import { planCohorts, tendCohort } from '../lib/agents/cohort/run-cohorts.ts';
import { flow, PAGES_PER_GENERATION, type Steps } from './flow.ts';
import { performNow, StepFailed, unlessOff, type FlowNote } from './steps.ts';

export interface RunningCohorts {
  /** Those still to look at; absent before the plan is made. */
  cohorts?: { needId: string; assetId: string }[];
  groups: number;
  /** Needs whose cohort could not be tended; absent where none failed. */
  failed?: string[];
}

/**
 * Does what each cohort waits for, one after the other: one that fails keeps none of the others waiting. The run ends
 * with an error that names those that failed, as operators are alerted of every flow that does.
 */
export const runCohorts = flow({
  name: 'run-cohorts',
  *run(ctx, input: RunningCohorts): Steps<{ groups: number; note?: FlowNote }> {
    return yield* unlessOff(tend(ctx, input), { groups: input.groups });
  },
});

function* tend(ctx: OrchestrationContext, input: RunningCohorts): Steps<{ groups: number }> {
  const cohorts = input.cohorts ?? (yield* performNow(ctx, planCohorts, {})).cohorts;
  let { groups, failed = [] } = input;
  for (const one of cohorts.slice(0, PAGES_PER_GENERATION))
    try {
      groups += (yield* performNow(ctx, tendCohort, one, one.needId)).groups;
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      failed = [...failed, one.needId];
    }
  const left = cohorts.slice(PAGES_PER_GENERATION);
  if (left.length > 0) ctx.df.continueAsNew({ cohorts: left, groups, failed } satisfies RunningCohorts);
  else if (failed.length > 0) throw new StepFailed(`tend-cohort of ${failed.join(', ')}`, undefined);
  return { groups };
}
