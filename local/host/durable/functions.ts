import type { App, AppFunction } from '../core.ts';
import type { Invoker } from '../invocation.ts';
import type { OrchestratorState } from './history.ts';

/**
 * Runs the app's orchestrators and activities for the engine, through the same binding path as every other function.
 */
export function durableFunctions(app: App, invoke: Invoker['invoke']) {
  function named(name: string, type: string): AppFunction {
    const fn = app.functions.get(name);
    if (fn?.trigger.type !== type) throw new Error(`The function '${name}' with a ${type} doesn't exist.`);
    return fn;
  }
  return {
    runOrchestrator: async (name: string, request: string) => {
      const fn = named(name, 'orchestrationTrigger');
      return (await invoke({ fn, data: { string: request } })).result as OrchestratorState;
    },
    runActivity: async (name: string, input: unknown) => {
      const data = input === undefined ? {} : { string: JSON.stringify(input) };
      return (await invoke({ fn: named(name, 'activityTrigger'), data })).result;
    },
  };
}
