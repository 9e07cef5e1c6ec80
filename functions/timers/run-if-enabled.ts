import { runStep, whyOff, type Step } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/**
 * Runs a step for a timer, in the name of that instance; undefined, and nothing done, where its agent is off or
 * stopped.
 */
export async function runIfEnabled<O>(
  step: Step<Record<string, never>, O>,
  instanceId: string,
  at: number,
): Promise<O | undefined> {
  const app = theApp();
  if (step.agent && (await whyOff(step.agent, step.name, app))) return undefined;
  return await runStep(step, {}, { at, instanceId, step: step.name }, app);
}
