import type { DurableClient, DurableOrchestrationStatus } from 'durable-functions';
import type { Flow } from '../orchestrators/steps.ts';

/** What flows need of the durable client. */
export type FlowClient = Pick<DurableClient, 'getStatus' | 'startNew' | 'raiseEvent'>;

/** The instance's status, or undefined where there is none. */
export async function statusOf(
  client: FlowClient,
  instanceId: string,
): Promise<DurableOrchestrationStatus | undefined> {
  try {
    return await client.getStatus(instanceId);
  } catch (error) {
    if (error instanceof Error && error.message.includes('404')) return undefined;
    throw error;
  }
}

/**
 * Starts a flow under an id, unless it was started before. Two callers may still pass the question together and start it
 * twice; the effects of both carry the same keys, so nothing happens twice.
 */
export async function startOnce<I>(
  client: FlowClient,
  flow: Flow<I, unknown>,
  instanceId: string,
  input: I,
): Promise<void> {
  if (await statusOf(client, instanceId)) return;
  await client.startNew(flow.name, { instanceId, input });
}
