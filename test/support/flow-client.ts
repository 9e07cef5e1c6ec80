import type { DurableOrchestrationStatus } from 'durable-functions';
import type { FlowClient } from '../../functions/start-flow.ts';
import type { Engine } from '../../local/host/durable/engine.ts';
import type { Await } from './faulty.ts';

/** The durable client of an engine in this process. */
export const flowClient = (engine: () => Engine, at: Await): FlowClient => ({
  getStatus: (instanceId) =>
    asked(at, () => {
      const status = engine().status(instanceId);
      if (!status) throw new Error(`The host answered 404: there is no ${instanceId}.`);
      return status as unknown as DurableOrchestrationStatus;
    }),
  startNew: (name, options) =>
    asked(at, () => engine().start(name, JSON.stringify(options?.input ?? null), options?.instanceId)),
  raiseEvent: (instanceId, name, data) =>
    asked(at, () => void engine().raiseEvent(instanceId, name, JSON.stringify(data ?? null))),
});

async function asked<T>(at: Await, answer: () => T): Promise<T> {
  at();
  return await Promise.resolve(answer());
}
