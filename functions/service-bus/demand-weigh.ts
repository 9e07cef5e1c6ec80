import { app, type InvocationContext } from '@azure/functions';
import { weighRequest } from '../../lib/agents/needs-analysis/agent.ts';
import { runStep } from '../../lib/agents/step.ts';
import { NamedError } from '../../lib/errors.ts';
import { theApp } from '../../lib/wiring.ts';
import { messageIdOf, readSignal, setAside } from './message.ts';

/** Weighs one request at a time: requests are few, and each costs a call to the embeddings. */
app.serviceBusTopic('demand-weigh', {
  connection: 'ServiceBus',
  topicName: 'signals',
  subscriptionName: 'demand',
  handler: async (body: unknown, context: InvocationContext) => {
    const at = Date.now();
    const { ports, disabledAgents } = theApp();
    const message = { messageId: messageIdOf(context), body };
    const signal = await readSignal(message, 'demand', ports.deadLetters, at);
    if (!signal) return;
    try {
      await runStep(
        weighRequest,
        { signal },
        { at, instanceId: signal.id, step: 'demand-weigh' },
        { ports, disabledAgents },
      );
    } catch (error) {
      if (!(error instanceof NamedError && error.fault.kind === 'switched-off')) throw error;
      await setAside(message, 'demand', 'switched-off', error.message, ports.deadLetters, at);
    }
  },
});
