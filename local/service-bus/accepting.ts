import type { EventContext, Message, Receiver } from 'rhea';
import type { Broker } from './broker.ts';
import { addressOf } from './amqp.ts';
import { asRefused, entityNotFound } from './errors.ts';
import { fromBatch, fromWire } from './wire-message.ts';

const batchFormat = 0x80013700;

/** Serves a client's sender: each message or batch is accepted after the broker has stored it. */
export function acceptMessages(link: Receiver, broker: Broker): void {
  const address = addressOf(link.target);
  if (!broker.hasDestination(address)) throw entityNotFound(address);

  link.on('message', ({ message, delivery }: EventContext) => {
    if (!delivery) return;
    try {
      const isBatch = delivery.format === batchFormat;
      broker.send(
        address,
        isBatch ? fromBatch(message as unknown as Buffer) : [fromWire(message as Message)],
      );
      delivery.accept();
    } catch (error) {
      const { condition, message: description } = asRefused(error);
      delivery.reject({ condition, description });
    }
  });
}
