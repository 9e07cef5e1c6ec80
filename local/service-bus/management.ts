import rhea, { type Message } from 'rhea';
import type { Broker } from './broker.ts';
import type { ManagementCall } from './calls.ts';
import { notInTheList } from './errors.ts';
import type { Outcome } from './settle.ts';
import { fromWire, toWire } from './wire-message.ts';

const { message: codec, types } = rhea;
const amqpTypeCode = { long: 0x81, timestamp: 0x83 };
/** Stands for receivers of deferred messages, which hold no link. */
const byManagement = {};

type Body = Record<string, unknown>;
export interface Reply {
  statusCode: number;
  body?: unknown;
}
type Operation = (broker: Broker, address: string, body: Body) => Reply;

const wholeNumber = (value: unknown) =>
  Buffer.isBuffer(value) ? Number(value.readBigInt64BE()) : Number(value);
const numbers = (value: unknown) => (value as unknown[]).map(wholeNumber);
const lockTokens = (body: Body) =>
  (body['lock-tokens'] as Buffer[]).map((bytes) => rhea.uuid_to_string(bytes));

function outcomeOf(body: Body): Outcome {
  const changes = (body['properties-to-modify'] ?? {}) as Record<string, unknown>;
  switch (body['disposition-status']) {
    case 'completed':
      return { kind: 'complete' };
    case 'abandoned':
      return { kind: 'abandon', changes };
    case 'defered':
      return { kind: 'defer', changes };
    case 'suspended':
      return {
        kind: 'dead-letter',
        changes: {
          ...changes,
          DeadLetterReason: body['deadletter-reason'],
          DeadLetterErrorDescription: body['deadletter-description'],
        },
      };
    default:
      throw notInTheList(`update-disposition ${String(body['disposition-status'])}`);
  }
}

const operations: Record<ManagementCall, Operation> = {
  'com.microsoft:schedule-message': (broker, address, body) => {
    const messages = (body['messages'] as { message: Buffer }[]).map(({ message }) =>
      fromWire(codec.decode(message) as unknown as Message),
    );
    return {
      statusCode: 200,
      body: {
        'sequence-numbers': types.wrap_array(broker.send(address, messages), amqpTypeCode.long, undefined),
      },
    };
  },
  'com.microsoft:peek-message': (broker, address, body) => {
    const found = broker.peek(
      address,
      wholeNumber(body['from-sequence-number']),
      Number(body['message-count']),
    );
    if (found.length === 0) return { statusCode: 204 };
    return { statusCode: 200, body: { messages: found.map((stored) => ({ message: toWire(stored) })) } };
  },
  'com.microsoft:receive-by-sequence-number': (broker, address, body) => {
    const messages = broker.receiveDeferred(address, numbers(body['sequence-numbers']), byManagement);
    return {
      statusCode: 200,
      body: {
        messages: messages.map((locked) => ({
          message: toWire(locked),
          'lock-token': types.wrap_uuid(rhea.string_to_uuid(locked.lockToken)),
        })),
      },
    };
  },
  'com.microsoft:renew-lock': (broker, address, body) => {
    const ends = lockTokens(body).map((lockToken) => broker.renewLock(address, lockToken));
    return {
      statusCode: 200,
      body: { expirations: types.wrap_array(ends, amqpTypeCode.timestamp, undefined) },
    };
  },
  'com.microsoft:update-disposition': (broker, address, body) => {
    const outcome = outcomeOf(body);
    for (const lockToken of lockTokens(body)) broker.settle(address, lockToken, outcome);
    return { statusCode: 200 };
  },
};

/**
 * Answers one request to an entity's `$management` node. Throws Refused, also for an operation that is not in `calls`.
 */
export function manage(broker: Broker, address: string, request: Message): Reply {
  const operation = String((request.application_properties as Body)['operation']);
  if (!Object.hasOwn(operations, operation)) throw notInTheList(operation);
  return operations[operation as ManagementCall](broker, address, request.body as Body);
}
