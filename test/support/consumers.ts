import type { App } from '../../lib/wiring.ts';
import { weighDemand } from '../../functions/service-bus/demand-weigh.ts';
import { foldEvidence } from '../../functions/service-bus/evidence-fold.ts';
import { advanceFlows } from '../../functions/service-bus/flows-advance.ts';
import { noteGroups } from '../../functions/service-bus/groups-note.ts';
import { notifyOfSignal } from '../../functions/service-bus/hooks-tell.ts';
import { keepAsDeadLetter, type BusMessage } from '../../functions/service-bus/message.ts';
import type { FlowClient } from '../../functions/flow-status.ts';
import { HostDied, type Faults } from './faults.ts';
import type { latestFirst } from './latest-first.ts';
import type { InMemoryBus, WaitingMessage } from './in-memory-bus.ts';

interface Consumers {
  app: App;
  client: FlowClient;
  at: number;
  faults: Faults;
  waitsForAll: ReturnType<typeof latestFirst>['waitsForAll'];
}

const MAX_DELIVERIES = 10;

/**
 * Hands everything that waits on the bus to the app's consumers; false when nothing waited. A message that fails comes
 * again and is dead-lettered after its last delivery, as on Service Bus.
 */
export async function deliverWaiting(bus: InMemoryBus, consumers: Consumers): Promise<boolean> {
  const messages = consumers.faults.reorder(bus.waiting.splice(0));
  for (const together of ['evidence', 'groups']) {
    const batch = messages.filter(({ route }) => route === together);
    if (batch.length > 0) await consume(batch, bus, consumers);
  }
  for (const message of messages)
    if (message.route !== 'evidence' && message.route !== 'groups') await consume([message], bus, consumers);
  return messages.length > 0;
}

async function consume(
  messages: readonly WaitingMessage[],
  bus: InMemoryBus,
  { app, client, at, faults, waitsForAll }: Consumers,
): Promise<void> {
  try {
    const handle = () => waitsForAll(messages[0]?.route ?? '', () => handleAll(messages, app, client, at));
    await handle();
    if (faults.redelivers()) await handle();
  } catch (error) {
    for (const message of messages) {
      if (!isDeath(error)) message.deliveries += 1;
      if (message.deliveries < MAX_DELIVERIES) bus.waiting.push(message);
      else
        await keepAsDeadLetter(
          asMessage(message),
          message.route,
          'MaxDeliveryCountExceeded',
          String(error),
          app.ports,
          at,
        );
    }
  }
}

const asMessage = ({ messageId, body, sender }: WaitingMessage): BusMessage => ({
  key: messageId,
  body,
  ...(sender ? { sender } : {}),
});

/** Whether the host died: also where a batch failed for nothing else. */
const isDeath = (error: unknown): boolean =>
  error instanceof HostDied || (error instanceof AggregateError && error.errors.some(isDeath));

async function handleAll(
  messages: readonly WaitingMessage[],
  app: App,
  client: FlowClient,
  at: number,
): Promise<void> {
  const asMessages = messages.map(asMessage);
  const [first] = asMessages;
  switch (messages[0]?.route) {
    case 'evidence':
      await foldEvidence(asMessages, app, at);
      break;
    case 'demand':
      if (first) await weighDemand(first, app, at);
      break;
    case 'groups':
      await noteGroups(asMessages, app, at);
      break;
    case 'flows':
      if (first) await advanceFlows(first, client, app, at);
      break;
    case 'hooks':
      if (first) await notifyOfSignal(first, app, at);
      break;
    case undefined:
  }
}
