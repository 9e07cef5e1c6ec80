import { app, type InvocationContext } from '@azure/functions';
import type { Route } from '../../lib/domain/signal.ts';
import { theApp } from '../../lib/wiring.ts';
import { messageIdOf, setAside } from './message.ts';

const subscriptions: readonly Route[] = ['evidence', 'demand', 'flows'];

/** Takes what Service Bus gave up on into the same store as the rest, so that there is one place to list, explain and replay. */
for (const subscription of subscriptions) {
  app.serviceBusTopic(`dead-letters-keep-${subscription}`, {
    connection: 'ServiceBus',
    topicName: 'signals',
    subscriptionName: `${subscription}/$DeadLetterQueue`,
    handler: async (body: unknown, context: InvocationContext) => {
      const { deadLetterReason, deadLetterErrorDescription } = context.triggerMetadata ?? {};
      const reason = typeof deadLetterReason === 'string' ? deadLetterReason : 'MaxDeliveryCountExceeded';
      const description =
        typeof deadLetterErrorDescription === 'string'
          ? deadLetterErrorDescription
          : 'Handling it failed each time it was delivered.';
      const message = { messageId: messageIdOf(context), body };
      await setAside(message, subscription, reason, description, theApp().ports.deadLetters, Date.now());
    },
  });
}
