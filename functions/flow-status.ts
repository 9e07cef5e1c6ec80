import type { DurableClient, DurableOrchestrationStatus } from 'durable-functions';

/** What flows need of the durable client. */
export type FlowClient = Pick<DurableClient, 'getStatus' | 'startNew' | 'raiseEvent' | 'terminate'>;

type Status = Pick<DurableOrchestrationStatus, 'runtimeStatus'>;
export const hasFailed = ({ runtimeStatus }: Status): boolean =>
  ['Failed', 'Terminated', 'Canceled'].includes(runtimeStatus);
export const isRunning = ({ runtimeStatus }: Status): boolean =>
  ['Running', 'Pending', 'Suspended', 'ContinuedAsNew'].includes(runtimeStatus);

/** How the durable client begins to say that an instance is not there: it throws no type and no status. */
const NOT_THERE = 'DurableClient error: Durable Functions extension replied with HTTP 404 response. ';

/** The instance's status, or undefined where there is none. */
export async function statusOf(
  client: FlowClient,
  instanceId: string,
): Promise<DurableOrchestrationStatus | undefined> {
  try {
    return await client.getStatus(instanceId);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(NOT_THERE)) return undefined;
    throw error;
  }
}
