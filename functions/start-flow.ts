import type { Flow } from '../orchestrators/flow.ts';
import { statusOf, type FlowClient } from './flow-status.ts';

const MAX_INSTANCE_ID = 256;

/**
 * What the Durable extension and Azure Storage make of an id, said before a flow is started: some of these start there,
 * and fail when their history is written.
 * @throws RangeError naming the id and what is wrong with it
 */
export function checkInstanceId(instanceId: string): void {
  const wrong =
    instanceId === '' || instanceId.length > MAX_INSTANCE_ID
      ? `must be 1–${MAX_INSTANCE_ID} characters long`
      : instanceId.startsWith('@')
        ? 'must not start with @, as entities do'
        : /[/\\#?\u0000-\u001f\u007f-\u009f]/.test(instanceId)
          ? 'must not contain /, \\, #, ? or control characters'
          : undefined;
  if (wrong)
    throw new RangeError(`The id ${JSON.stringify(instanceId)} of a flow ${wrong}; nothing was started.`);
}

/**
 * Starts a flow under an id, unless it was started before. Two callers may pass the question together: whom the host
 * refuses then, or whose answer was lost, asks again before failing. Should both start it, the effects of both carry
 * the same keys, so nothing happens twice.
 */
export async function startOnce<I>(
  client: FlowClient,
  flow: Flow<I, unknown>,
  instanceId: string,
  input: I,
): Promise<void> {
  checkInstanceId(instanceId);
  if (await statusOf(client, instanceId)) return;
  try {
    await client.startNew(flow.name, { instanceId, input });
  } catch (error) {
    if (!(await statusOf(client, instanceId))) throw error;
  }
}
