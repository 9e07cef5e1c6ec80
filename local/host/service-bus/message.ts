import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import type { Invocation, TypedData } from '../invocation.ts';
import { bindingDataOf, handles, overlaid, type BindingData } from './binding-data.ts';

/** How a function asks for bodies: as text unless its binding says `dataType: 'binary'`. */
export interface Wanted {
  binary: boolean;
  namespace: string;
}

export class CannotBind extends Error {
  override name = 'CannotBind';
}

/**
 * The body's bytes. A body that is a value or a sequence of AMQP binds to bytes never, and to text only if it is text.
 */
function bytesOf(
  { body, _rawAmqpMessage: { bodyType = 'data' } }: ServiceBusReceivedMessage,
  { binary }: Wanted,
): Buffer {
  if (bodyType === 'data') return Buffer.from((body as Uint8Array | undefined) ?? []);
  if (bodyType === 'value' && typeof body === 'string' && !binary) return Buffer.from(body);
  throw new CannotBind(`A ${bodyType} body message cannot be bound to ${binary ? 'bytes' : 'a string'}.`);
}

const present = (data: BindingData) =>
  Object.entries(data).filter(([, value]) => value !== undefined && value !== null);

/** Texts as such, everything else as JSON; dates among it, of which the library makes the same text. */
const typed = (value: unknown): TypedData =>
  typeof value === 'string' ? { string: value } : { json: JSON.stringify(value) };

/** Trigger data of one message. */
export function single(message: ServiceBusReceivedMessage, wanted: Wanted): Omit<Invocation, 'fn'> {
  const bytes = bytesOf(message, wanted);
  const data = { ...handles(wanted.namespace), ...bindingDataOf(message) };
  const text = bytes.toString();
  return {
    data: wanted.binary ? { bytes } : { string: text },
    metadata: Object.fromEntries(
      present(wanted.binary ? data : overlaid(data, text)).map(([key, value]) => [key, typed(value)]),
    ),
  };
}

/**
 * Trigger data of a batch: bodies in order, and each field as a list under its name with `Array` behind it. The Node
 * worker does not ask for empty entries, so that lists of texts, the bodies among them, come without those that are
 * empty or missing.
 */
export function batch(
  messages: readonly ServiceBusReceivedMessage[],
  wanted: Wanted,
): Omit<Invocation, 'fn'> {
  const bodies = messages.map((message) => bytesOf(message, wanted));
  const all = messages.map(bindingDataOf);
  const lists = Object.keys(all[0] ?? {}).map((key) => [
    `${key}Array`,
    listed(
      key,
      all.map((each) => each[key]),
    ),
  ]);
  const beside = present(handles(wanted.namespace)).map(([key, value]) => [key, typed(value)]);
  return {
    data: wanted.binary ? { collectionBytes: { bytes: bodies } } : texts(bodies.map(String)),
    metadata: Object.fromEntries([...beside, ...lists]) as Record<string, TypedData>,
  };
}

const texts = (values: readonly unknown[]): TypedData => ({
  collectionString: {
    string: values.filter((value): value is string => typeof value === 'string' && value !== ''),
  },
});

/**
 * Dates, counts and properties are there for every message and come as JSON, numbers of 64 bits as such, all else is
 * text.
 */
function listed(key: string, values: unknown[]): TypedData {
  if (key === 'SequenceNumber') return { collectionSint64: { sint64: values as number[] } };
  return /^(DeliveryCount|ExpiresAt|EnqueuedTime|ApplicationProperties|UserProperties)/.test(key)
    ? { json: JSON.stringify(values) }
    : texts(values);
}
