import type { App } from '../../lib/wiring.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { respondToNeed } from '../../orchestrators/respond-to-need.ts';
import { startOnce, statusOf, type FlowClient } from '../start-flow.ts';
import { readSignal, type Message } from './message.ts';

/** Moves the flows on: a need starts its flow, an answer wakes the one that waits, an insight is a reason to look again. */
export async function advanceFlows(
  message: Message,
  client: FlowClient,
  app: App,
  at: number,
): Promise<void> {
  const signal = await readSignal(message, 'flows', app, at);
  switch (signal?.type) {
    case 'learning-os.need.found':
      await startOnce(client, respondToNeed, signal.data.instanceId, { needId: signal.data.needId });
      break;
    case 'learning-os.approval.decided':
      // A flow that has ended no longer waits for this answer; there is nobody to wake.
      if (await statusOf(client, signal.data.instanceId))
        await client.raiseEvent(signal.data.instanceId, signal.data.approvalId, {});
      break;
    case 'learning-os.insight.published':
      await startOnce(client, analyseNeeds, `analysis-after-${signal.data.insightId}`, {});
      break;
    default: // readSignal lets only the layer's own signals through on this subscription
  }
}
