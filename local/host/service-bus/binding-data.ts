import type { ServiceBusReceivedMessage } from '@azure/service-bus';

/**
 * What the Service Bus extension knows of a message, in its own names (ServiceBusTriggerBindingStrategy of
 * azure-sdk-for-net, read in 2026).
 */
export type BindingData = Record<string, unknown>;

/**
 * .NET's DateTime as the host writes one of unspecified kind, and its DateTimeOffset: no zone, and the zone as a
 * number.
 */
const dateTime = (date: Date | undefined) =>
  date?.toISOString().replace(/\.?0*Z$/, '') ?? '0001-01-01T00:00:00';
const dateTimeOffset = (date: Date | undefined) => `${dateTime(date)}+00:00`;

/** A message that never expires does so at the end of .NET's calendar. */
const lastDay = '9999-12-31T23:59:59.9999999';

/** 64-bit numbers and bytes are kept as JSON can say them. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? Number(each) : each)));

export function bindingDataOf(message: ServiceBusReceivedMessage): BindingData {
  const { enqueuedTimeUtc, expiresAtUtc, timeToLive } = message;
  const expires = timeToLive === undefined ? undefined : expiresAtUtc;
  const properties = plain(message.applicationProperties ?? {});
  return {
    DeliveryCount: (message.deliveryCount ?? 0) + 1,
    DeadLetterSource: message.deadLetterSource,
    LockToken: message.lockToken,
    ExpiresAtUtc: expires ? dateTime(expires) : lastDay,
    ExpiresAt: expires ? dateTimeOffset(expires) : `${lastDay}+00:00`,
    EnqueuedTimeUtc: dateTime(enqueuedTimeUtc),
    EnqueuedTime: dateTimeOffset(enqueuedTimeUtc),
    MessageId: message.messageId === undefined ? undefined : String(message.messageId),
    ContentType: message.contentType,
    ReplyTo: message.replyTo,
    SequenceNumber: message.sequenceNumber?.toNumber(),
    To: message.to,
    Subject: message.subject,
    Label: message.subject,
    CorrelationId: message.correlationId === undefined ? undefined : String(message.correlationId),
    ApplicationProperties: properties,
    UserProperties: properties,
    SessionId: message.sessionId,
    ReplyToSessionId: message.replyToSessionId,
    PartitionKey: message.partitionKey,
    TransactionPartitionKey: message._rawAmqpMessage.messageAnnotations?.['x-opt-via-partition-key'],
  };
}

/**
 * What stands beside it and no language worker can use: objects of .NET, whose public members are all that JSON holds.
 */
export const handles = (fullyQualifiedNamespace: string): BindingData => ({
  MessageReceiver: {},
  MessageSession: {},
  MessageActions: {},
  SessionActions: {},
  ReceiveActions: {},
  Client: { FullyQualifiedNamespace: fullyQualifiedNamespace, IsClosed: false, TransportType: 0 },
});

/**
 * What the host makes of one message's metadata when the body is text: the top-level keys of a JSON object are laid
 * over them, whatever their case, numbers and truth values as text, objects whole, lists and nulls not
 * (Utility.ApplyBindingData of azure-functions-host).
 */
export function overlaid(data: BindingData, body: string): BindingData {
  const keys = new Map(Object.keys(data).map((key) => [key.toLowerCase(), key]));
  const result = { ...data };
  for (const [key, value] of Object.entries(objectIn(body))) {
    if (value === null || Array.isArray(value)) continue;
    const known = keys.get(key.toLowerCase()) ?? key;
    keys.set(key.toLowerCase(), known);
    result[known] = typeof value === 'object' ? value : asText(value);
  }
  return result;
}

const asText = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);

function objectIn(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
