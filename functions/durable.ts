import type { InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import type { AnyStep } from '../lib/step.ts';
import { theApp } from '../lib/wiring.ts';
import { flows } from '../orchestrators/index.ts';
import type { ActivityAnswer, ActivityInput } from '../orchestrators/steps.ts';
import { activitySteps, performActivity } from './perform-activity.ts';

/** Registers every flow, and every step that flows call as an activity. */
for (const { name, run } of flows) {
  df.app.orchestration(name, function* (ctx) {
    return yield* run(ctx, ctx.df.getInput());
  });
}

for (const step of activitySteps) {
  df.app.activity(step.name, { handler: (input: ActivityInput, context) => perform(step, input, context) });
}

async function perform(
  step: AnyStep,
  input: ActivityInput,
  context: InvocationContext,
): Promise<ActivityAnswer<unknown>> {
  try {
    const answer = await performActivity(step, input, theApp());
    if ('held' in answer)
      context.warn(`activity ${step.name} of ${input.instanceId} waits: ${answer.held.why}`);
    return answer;
  } catch (error) {
    context.error(
      `activity ${step.name} of ${input.instanceId} failed`,
      error instanceof Error ? error.message : String(error),
    );
    throw error;
  }
}
