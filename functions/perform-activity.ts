import { agents } from '../lib/agents/index.ts';
import { OBSERVE_ONLY, runStep, type AnyStep } from '../lib/step.ts';
import { isFault, type NamedError } from '../lib/errors.ts';
import { gateSteps } from '../lib/gates/index.ts';
import type { App } from '../lib/wiring.ts';
import type { ActivityAnswer, ActivityInput, Held } from '../orchestrators/steps.ts';

/** Every step that flows call. */
export const activitySteps: readonly AnyStep[] = [
  ...gateSteps,
  ...agents.flatMap(({ activities }) => activities),
];

/**
 * Runs a step for a flow. A switched-off agent, and what is only stopped for now, is an answer and no error: errors
 * cross the border to flows as bare text.
 */
export async function performActivity(
  step: AnyStep,
  { input, ...call }: ActivityInput,
  app: App,
): Promise<ActivityAnswer<unknown>> {
  try {
    return { answer: await runStep(step, input, call, app) };
  } catch (error) {
    if (isFault(error, 'only-observes')) return { off: OBSERVE_ONLY };
    if (isFault(error, 'switched-off') && step.agent) return { off: step.agent };
    if (isFault(error, 'stopped')) return { held: { why: error.message, said: error.said } };
    if (isFault(error, 'over-budget') || isFault(error, 'not-yet')) return { held: heldBy(error, call.at) };
    throw error;
  }
}

/** What is full has room again when its window ends, if it has an end; a second look ends too. */
const heldBy = ({ message, said, fault: { retryAfter } }: NamedError, at: number): Held => ({
  why: message,
  said,
  ...(retryAfter === undefined ? {} : { until: at + retryAfter * 1_000 }),
});
