import type { InvocationContext } from '@azure/functions';
import type { Route } from '../../lib/domain/signal.ts';
import type { App } from '../../lib/wiring.ts';
import { setAside, type Message } from './message.ts';

/** Takes what Service Bus gave up on into the same store as the rest, so that there is one place to list, explain and replay. */
export async function keepDeadLetter(
  message: Message,
  subscription: Route,
  { deadLetterReason, deadLetterErrorDescription }: NonNullable<InvocationContext['triggerMetadata']>,
  { ports }: App,
  at: number,
): Promise<void> {
  const reason = typeof deadLetterReason === 'string' ? deadLetterReason : 'MaxDeliveryCountExceeded';
  const description =
    typeof deadLetterErrorDescription === 'string'
      ? deadLetterErrorDescription
      : 'Handling it failed each time it was delivered.';
  await setAside(message, subscription, reason, description, ports, at);
}
