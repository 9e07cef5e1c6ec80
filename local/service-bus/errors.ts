/**
 * A refusal that the client is told about: `condition` is the AMQP error condition, `status` the `$management` status.
 */
export class BrokerRefused extends Error {
  override name = 'BrokerRefused';
  readonly condition: string;
  readonly status: number;
  constructor(message: string, condition: string, status: number) {
    super(message);
    this.condition = condition;
    this.status = status;
  }
}

export const entityNotFound = (address: string) =>
  new BrokerRefused(`No entity "${address}" in service-bus-entities.json.`, 'amqp:not-found', 404);

export const lockLost = () =>
  new BrokerRefused(
    'The lock expired or the message was settled already.',
    'com.microsoft:message-lock-lost',
    410,
  );

export const messageNotFound = (sequence: number) =>
  new BrokerRefused(`No such message: sequence number ${sequence}.`, 'com.microsoft:message-not-found', 404);

export const notInTheList = (call: string) =>
  new BrokerRefused(
    `"${call}" is not in the list of calls that the local Service Bus answers.`,
    'amqp:not-implemented',
    501,
  );

export const unauthorized = (reason: string) => new BrokerRefused(reason, 'amqp:unauthorized-access', 401);

/** Any failure as a refusal, so that the client is always answered. */
export function asRefused(error: unknown): BrokerRefused {
  if (error instanceof BrokerRefused) return error;
  return new BrokerRefused(
    error instanceof Error ? error.message : String(error),
    'amqp:internal-error',
    500,
  );
}
