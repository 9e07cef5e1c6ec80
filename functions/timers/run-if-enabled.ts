import { runStep, type Step } from '../../lib/step.ts';
import { theApp } from '../../lib/wiring.ts';

/**
 * Runs a step for a timer, in the name of that instance; undefined, and nothing done, where its agent is switched off.
 */
export async function runIfEnabled<O>(
  step: Step<Record<string, never>, O>,
  instanceId: string,
  at: number,
): Promise<O | undefined> {
  const app = theApp();
  if (step.agent && app.disabledAgents.has(step.agent)) return undefined;
  return await runStep(step, {}, { at, instanceId, step: step.name }, app);
}
