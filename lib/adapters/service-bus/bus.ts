import type { TokenCredential } from '@azure/identity';
import type { ServiceBusMessage, ServiceBusSender } from '@azure/service-bus';
import { isNews, keyOf, routeOf, type Signal } from '../../domain/signal/signal.ts';
import { unavailable } from '../../errors.ts';
import type { Bus } from '../../ports/bus.ts';
import { retryWhileRefused } from '../retry-refused.ts';
import { message } from '../../messages/message.ts';

const TOPIC = 'signals';

/**
 * Sends to the one topic; subscriptions pick by the `route` property, so each signal is delivered to one of them, and
 * news to `hooks` as well.
 */
export function serviceBus({
  namespace,
  credential,
}: {
  namespace: string;
  credential: TokenCredential;
}): Bus & { reach: () => Promise<void> } {
  let opened: Promise<ServiceBusSender> | undefined;
  const open = async (): Promise<ServiceBusSender> => {
    const { ServiceBusClient } = await import('@azure/service-bus');
    const retryOptions = {
      maxRetries: 5,
      retryDelayInMs: 300,
      maxRetryDelayInMs: 2_000,
      timeoutInMs: 10_000,
    };
    return new ServiceBusClient(namespace, credential, { retryOptions }).createSender(TOPIC);
  };
  const sendNow = async (messages: readonly ServiceBusMessage[]): Promise<void> => {
    try {
      opened ??= open();
      const sender = await opened;
      let batch = await sender.createMessageBatch();
      for (const message of messages) {
        if (batch.tryAddMessage(message)) continue;
        await sender.sendMessages(batch);
        batch = await sender.createMessageBatch();
        if (!batch.tryAddMessage(message)) await sender.sendMessages(message);
      }
      if (batch.count > 0) await sender.sendMessages(batch);
    } catch (error) {
      opened = undefined; // a client that has failed once may stay silent: the next send opens a new one
      throw error;
    }
  };
  const send = async (messages: readonly ServiceBusMessage[]): Promise<void> => {
    try {
      await retryWhileRefused(() => sendNow(messages));
    } catch (error) {
      throw unavailable(message('problem.bus.silent'), {
        cause: error,
      });
    }
  };
  return {
    /** Opens the way to the topic without sending anything. */
    async reach() {
      try {
        opened ??= open();
        await (await opened).createMessageBatch();
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
    send: (signals) => send(signals.map(messageOf)),
    /** A dead letter goes out as it came in, byte for byte. */
    resend: ({ messageId, route, body, sender }) =>
      send([{ messageId, body: Buffer.from(body), applicationProperties: { route, sender } }]),
  };
}

const messageOf = (signal: Signal): ServiceBusMessage => {
  const { sender, ...body } = signal;
  return {
    messageId: keyOf(signal),
    contentType: 'application/cloudevents+json',
    body,
    applicationProperties: {
      route: routeOf(signal),
      ...(isNews(signal) ? { news: 'yes' } : {}),
      ...(sender === undefined ? {} : { sender }),
    },
  };
};
