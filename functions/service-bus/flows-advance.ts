import { instanceIdOf } from '../../lib/domain/need/need.ts';
import type { App } from '../../lib/wiring.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { statusOf, type FlowClient } from '../flow-status.ts';
import { startOnce } from '../start-flow.ts';
import { recoverFlow } from '../recover-flow.ts';
import { readSignal, type BusMessage } from './message.ts';

/**
 * Moves the flows on: a need starts its flow, an answer wakes the one that waits, an insight is a reason to look again.
 */
export async function advanceFlows(
  message: BusMessage,
  client: FlowClient,
  app: App,
  at: number,
): Promise<void> {
  const signal = await readSignal(message, 'flows', app, at);
  switch (signal?.type) {
    case 'learning-os.need.found':
      await answerNeed(signal.data, client, app, at);
      break;
    case 'learning-os.approval.decided':
      // A flow that has ended no longer waits for this answer.
      if (await statusOf(client, signal.data.instanceId))
        await client.raiseEvent(signal.data.instanceId, signal.data.approvalId, {});
      break;
    case 'learning-os.insight.published':
      await startOnce(client, analyseNeeds, `analysis-after-${signal.data.insightId}`, {});
      break;
    default: // readSignal lets only the layer's own signals through on this subscription
  }
}

/** The need is announced when it is found and again each day, so that whatever became of its flow is noticed. */
async function answerNeed(
  { needId, instanceId }: { needId: string; instanceId: string },
  client: FlowClient,
  app: App,
  at: number,
): Promise<void> {
  const need = (await app.ports.needs.find(needId))?.value;
  if (need && instanceIdOf(need) === instanceId) await recoverFlow(need, client, app, at);
}
