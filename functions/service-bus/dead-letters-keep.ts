import type { Route } from '../../lib/domain/signal/signal.ts';
import type { App } from '../../lib/wiring.ts';
import { keepAsDeadLetter, type BusMessage } from './message.ts';

/**
 * Takes what Service Bus gave up on into the same store as the rest, so that there is one place to list, explain and
 * replay.
 */
export async function keepDeadLetter(
  message: BusMessage,
  subscription: Route,
  { ports }: App,
  at: number,
): Promise<void> {
  const {
    reason = 'MaxDeliveryCountExceeded',
    description = 'Handling it failed each time it was delivered.',
  } = message.deadLettered ?? {};
  await keepAsDeadLetter(message, subscription, reason, description, ports, at);
}
