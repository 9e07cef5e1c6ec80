import { app, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { theApp } from '../../lib/wiring.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { respondToNeed } from '../../orchestrators/respond-to-need.ts';
import { startOnce, statusOf } from '../start-flow.ts';
import { messageIdOf, readSignal } from './message.ts';

/** Moves the flows on: a need starts its flow, an answer wakes the one that waits, an insight is a reason to look again. */
app.serviceBusTopic('flows-advance', {
  connection: 'ServiceBus',
  topicName: 'signals',
  subscriptionName: 'flows',
  extraInputs: [df.input.durableClient()],
  handler: async (body: unknown, context: InvocationContext) => {
    const client = df.getClient(context);
    const message = { messageId: messageIdOf(context), body };
    const signal = await readSignal(message, 'flows', theApp().ports.deadLetters, Date.now());
    if (!signal) return;
    switch (signal.type) {
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
  },
});
