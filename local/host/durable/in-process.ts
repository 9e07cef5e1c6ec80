import { createRequire } from 'node:module';
import { DummyOrchestrationContext, type OrchestrationHandler } from 'durable-functions';
import type { OrchestratorState } from './history.ts';

const require = createRequire(import.meta.url);
type Replay = (request: unknown, context: unknown) => Promise<OrchestratorState>;
const { createOrchestrator } = require('durable-functions/lib/src/util/testingUtils.js') as {
  createOrchestrator: (flow: OrchestrationHandler) => Replay;
};

/** Runs `flows` with the real SDK but without a host, for engines driven inside a test or the simulator. */
export function flowRunner(flows: Readonly<Record<string, OrchestrationHandler>>) {
  return async (name: string, requestJson: string): Promise<OrchestratorState> => {
    const flow = flows[name];
    if (!flow) throw new Error(`There is no orchestrator function named '${name}'.`);
    const context = new DummyOrchestrationContext(name, name, () => undefined);
    return createOrchestrator(flow)(JSON.parse(requestJson), context);
  };
}
