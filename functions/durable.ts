import type { InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { agents } from '../lib/agents/index.ts';
import { runStep, type AnyStep } from '../lib/agents/step.ts';
import { NamedError } from '../lib/errors.ts';
import { gateSteps } from '../lib/gates/index.ts';
import { theApp } from '../lib/wiring.ts';
import { flows } from '../orchestrators/index.ts';
import type { ActivityAnswer, ActivityInput } from '../orchestrators/steps.ts';

/** Registers every flow, and every step that flows call as an activity. */
for (const { name, run } of flows) {
  df.app.orchestration(name, function* (ctx) {
    return yield* run(ctx, ctx.df.getInput());
  });
}

for (const step of [...gateSteps, ...agents.flatMap(({ activities }) => activities)]) {
  df.app.activity(step.name, { handler: (input: ActivityInput, context) => perform(step, input, context) });
}

async function perform(
  step: AnyStep,
  { input, ...call }: ActivityInput,
  context: InvocationContext,
): Promise<ActivityAnswer<unknown>> {
  const { ports, disabledAgents } = theApp();
  try {
    return { answer: await runStep(step, input, call, { ports, disabledAgents }) };
  } catch (error) {
    if (error instanceof NamedError && error.fault.kind === 'switched-off' && step.agent)
      return { off: step.agent };
    context.error(
      `activity ${step.name} of ${call.instanceId} failed`,
      error instanceof Error ? error.message : String(error),
    );
    throw error;
  }
}
