import { randomUUID } from 'node:crypto';
import rhea, { type Message } from 'rhea';
import type { Sent } from './enqueue.ts';
import type { Row } from './store.ts';

const { message: codec, types } = rhea;
const stateNumber = { active: 0, deferred: 1, scheduled: 2 };
const scheduledTime = 'x-opt-scheduled-enqueue-time';

/** A received AMQP message as the broker takes it; a message without an id gets one. */
export function fromWire(message: Message): Sent {
  const id = message.message_id ?? randomUUID();
  const { [scheduledTime]: scheduled, ...annotations } = (message.message_annotations ?? {}) as Record<
    string,
    unknown
  >;
  return {
    messageId: String(id),
    payload: codec.encode({ ...message, message_id: id, message_annotations: annotations }),
    properties: (message.application_properties ?? {}) as Record<string, unknown>,
    timeToLiveMs: message.ttl,
    scheduledFor: scheduled === undefined ? undefined : Number(scheduled),
  };
}

/** The messages of a batch: each is a data section that holds an encoded message. */
export function fromBatch(batch: Buffer): Sent[] {
  const { content } = codec.decode(batch)['body'] as { content: Buffer | Buffer[] };
  return (Array.isArray(content) ? content : [content]).map((one) =>
    fromWire(codec.decode(one) as unknown as Message),
  );
}

/** A stored message as it is delivered: what was sent, what settling added, and the broker's annotations. */
export function toWire(stored: Row): Buffer {
  const sent = codec.decode(Buffer.from(stored.payload)) as unknown as Message;
  return codec.encode({
    ...sent,
    delivery_count: stored.deliveries,
    application_properties: {
      ...sent.application_properties,
      ...(JSON.parse(stored.changes) as Record<string, unknown>),
    },
    message_annotations: {
      ...sent.message_annotations,
      'x-opt-sequence-number': types.wrap_long(stored.sequence),
      'x-opt-enqueued-time': new Date(stored.enqueuedAt),
      'x-opt-message-state': types.wrap_int(stateNumber[stored.state]),
      ...(stored.scheduledFor === null ? {} : { [scheduledTime]: new Date(stored.scheduledFor) }),
      ...(stored.lockedUntil === null ? {} : { 'x-opt-locked-until': new Date(stored.lockedUntil) }),
      ...(stored.deadLetteredBy === null ? {} : { 'x-opt-deadletter-source': stored.deadLetteredBy }),
    },
  });
}
