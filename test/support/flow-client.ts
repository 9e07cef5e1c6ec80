import type { DurableOrchestrationStatus } from 'durable-functions';
import type { FlowClient } from '../../functions/flow-status.ts';
import type { Engine } from '../../local/host/durable/engine.ts';
import type { Await } from './faulty.ts';

/** What the durable client throws where there is no instance, in its words. */
export const notThere = (instanceId: string): Error =>
  new Error(
    'DurableClient error: Durable Functions extension replied with HTTP 404 response. ' +
      `This usually means we could not find any data associated with the instanceId provided: ${instanceId}.`,
  );

/** The durable client of an engine in this process. */
export const flowClient = (engine: () => Engine, at: Await): FlowClient => ({
  getStatus: (instanceId) =>
    asked(at, () => {
      const status = engine().status(instanceId);
      if (!status) throw notThere(instanceId);
      return { ...status, runtimeStatus: status.status } as unknown as DurableOrchestrationStatus;
    }),
  startNew: (name, options) =>
    asked(at, () => engine().start(name, JSON.stringify(options?.input ?? null), options?.instanceId)),
  raiseEvent: (instanceId, name, data) =>
    asked(at, () => void engine().raiseEvent(instanceId, name, JSON.stringify(data ?? null))),
  terminate: (instanceId, reason) => asked(at, () => void engine().terminate(instanceId, reason)),
});

async function asked<T>(at: Await, answer: () => T): Promise<T> {
  at();
  return await Promise.resolve(answer());
}
