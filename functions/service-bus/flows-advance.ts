import { closeNeed } from '../../lib/agents/needs-analysis/close-need.ts';
import { runStep } from '../../lib/step.ts';
import { instanceIdOf, isOpen } from '../../lib/domain/need.ts';
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
      await answerNeed(signal.data, client, app, at);
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

/**
 * Gives an open need its flow. A need is announced again each day, so one whose flow is gone gets another, under the same id and
 * thereby the same effect keys, and one that was found while the app drained gets its first; one whose flow failed is closed with the reason, and may be found again after its rest.
 */
async function answerNeed(
  { needId, instanceId }: { needId: string; instanceId: string },
  client: FlowClient,
  app: App,
  at: number,
): Promise<void> {
  const need = (await app.ports.needs.find(needId))?.value;
  if (!need || !isOpen(need) || instanceIdOf(need) !== instanceId) return;
  const status = await statusOf(client, instanceId);
  if (!status) {
    if (!app.isDraining) await client.startNew(respondToNeed.name, { instanceId, input: { needId } });
  } else if (hasFailed(status)) {
    const reason = 'its flow failed; the log says why';
    await runStep(
      closeNeed,
      { needId, stage: 'stalled', reason },
      { at, instanceId, step: 'flows-advance' },
      app,
    );
  }
}

const hasFailed = ({ runtimeStatus }: { runtimeStatus: string }): boolean =>
  ['Failed', 'Terminated', 'Canceled'].includes(runtimeStatus);
