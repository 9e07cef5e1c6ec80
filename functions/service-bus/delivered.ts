import type { InvocationContext } from '@azure/functions';
import { Sender } from '../../lib/domain/signal/signal-source.ts';
import type { BusMessage } from './message.ts';
import { sha256 } from '../../lib/domain/sha256.ts';

/**
 * Part of the binding of every consumer: bodies come as bytes. Of one that comes as text the Functions host reads the
 * JSON and lays its keys over the trigger's metadata (`ApplyBindingData` in azure-functions-host), so that a body could
 * say which message it is, how often it was delivered and why it was given up; and of a batch it drops empty texts, so
 * that bodies and metadata no longer match. The library's types leave the option out
 * (azure-functions-nodejs-library#72).
 */
export const asBytes = { dataType: 'binary' } as const;

/**
 * What the service says of one message, by the metadata's name for it; undefined where it does not say, or a body might
 * have said it.
 */
type Said = (name: string) => unknown;
const nothing: Said = () => undefined;

/** The one message that the trigger hands over. */
export function messageIn(body: unknown, { triggerMetadata = {} }: InvocationContext): BusMessage {
  return messageOf(body, isBytes(body) ? (name) => triggerMetadata[name] : nothing);
}

/**
 * The messages of a batch, whose metadata come as lists; a list that is shorter than the batch says nothing about any
 * of them.
 */
export function messagesIn(bodies: unknown, { triggerMetadata = {} }: InvocationContext): BusMessage[] {
  const all: unknown[] = Array.isArray(bodies) ? bodies : [bodies];
  return all.map((body, i) =>
    messageOf(body, (name) => {
      const list = triggerMetadata[`${name}Array`];
      return Array.isArray(list) && list.length === all.length ? (list[i] as unknown) : undefined;
    }),
  );
}

function messageOf(body: unknown, said: Said): BusMessage {
  const text = isBytes(body) ? textIn(body) : body;
  const deliveryCount = said('deliveryCount');
  const properties = (said('applicationProperties') ?? {}) as Record<string, unknown>;
  const deadLettered = whyDeadLettered(properties);
  const sender = Sender.safeParse(properties['sender']);
  return {
    key: keyOf(text, said),
    body: text,
    ...(sender.success ? { sender: sender.data } : {}),
    ...(typeof deliveryCount === 'number' ? { deliveryCount } : {}),
    ...(deadLettered ? { deadLettered } : {}),
  };
}

/** The text of a body; the SDK for JavaScript makes JSON of whatever a sender hands it, of text as well. */
function textIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = text.startsWith('"') && JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

/**
 * The number that the service gave the message, with the time at which it took it, because numbers start anew with a
 * new topic. The message id is the sender's: two messages may share it. What no number came with is known by its
 * content.
 */
function keyOf(text: unknown, said: Said): string {
  const number = wholeNumber(said('sequenceNumber'));
  if (number !== undefined) return `${number} ${String(said('enqueuedTimeUtc'))}`;
  const content = typeof text === 'string' ? text : JSON.stringify(text ?? null);
  return sha256(content);
}

/** A 64-bit number as the worker hands it over: as a number, as text, or in two halves. */
function wholeNumber(value: unknown): bigint | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^\d+$/.test(value)) return BigInt(value);
  const { high, low } = (value ?? {}) as { high?: unknown; low?: unknown };
  return typeof high === 'number' && typeof low === 'number'
    ? BigInt.asUintN(64, (BigInt(high) << 32n) | BigInt(low >>> 0))
    : undefined;
}

/**
 * Service Bus writes the reason into the application properties, whose names the library begins with a small letter.
 */
function whyDeadLettered({
  deadLetterReason,
  deadLetterErrorDescription,
}: Record<string, unknown>): BusMessage['deadLettered'] {
  const reason = oneLine(deadLetterReason, 100);
  const description = oneLine(deadLetterErrorDescription, 1_000);
  if (reason === undefined && description === undefined) return undefined;
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(description === undefined ? {} : { description }),
  };
}

/** It goes into the log and a list, so it stays one short line. */
function oneLine(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line === '' ? undefined : line.slice(0, longest);
}

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
