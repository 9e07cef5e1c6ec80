import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import type { Invocation, TypedData } from '../invocation.ts';

/** The body as the Functions host passes it on: the bytes as text (the library parses JSON itself). */
const textOf = ({ body }: ServiceBusReceivedMessage) =>
  Buffer.isBuffer(body) ? body.toString() : typeof body === 'string' ? body : JSON.stringify(body ?? null);

function properties(message: ServiceBusReceivedMessage): Record<string, unknown> {
  return {
    MessageId: message.messageId,
    SequenceNumber: message.sequenceNumber?.toNumber(),
    DeliveryCount: (message.deliveryCount ?? 0) + 1,
    LockToken: message.lockToken,
    EnqueuedTimeUtc: message.enqueuedTimeUtc?.toISOString(),
    ExpiresAtUtc: message.expiresAtUtc?.toISOString(),
    ContentType: message.contentType,
    CorrelationId: message.correlationId,
    Subject: message.subject,
    ReplyTo: message.replyTo,
    To: message.to,
    SessionId: message.sessionId,
    ApplicationProperties: message.applicationProperties ?? {},
  };
}

function typed(value: unknown): TypedData {
  if (typeof value === 'string') return { string: value };
  return typeof value === 'number' ? { int: value } : { json: JSON.stringify(value) };
}

/** Trigger data of one message. */
export function single(message: ServiceBusReceivedMessage): Omit<Invocation, 'fn'> {
  const known = Object.entries(properties(message)).filter(([, value]) => value !== undefined);
  return {
    data: { string: textOf(message) },
    metadata: Object.fromEntries(known.map(([key, value]) => [key, typed(value)])),
  };
}

/** Trigger data of a batch: bodies in order, and each property as an array under its name with `Array` behind it. */
export function batch(messages: readonly ServiceBusReceivedMessage[]): Omit<Invocation, 'fn'> {
  const all = messages.map(properties);
  const metadata = Object.keys(all[0] ?? {}).map((key) => [
    `${key}Array`,
    typed(all.map((each) => each[key] ?? null)),
  ]);
  return {
    data: { collectionString: { string: messages.map(textOf) } },
    metadata: Object.fromEntries(metadata) as Record<string, TypedData>,
  };
}
