import { ManagedIdentityCredential } from '@azure/identity';
import {
  ServiceBusClient,
  type ServiceBusReceivedMessage,
  type ServiceBusReceiver,
} from '@azure/service-bus';
import { NotInTheList } from '../calls.ts';
import type { AppFunction } from '../core.ts';
import type { Limits } from '../host-json.ts';
import type { Invoker } from '../invocation.ts';
import type { Log } from '../log.ts';
import { gatherer } from './gather.ts';
import { batch, CannotBind, single } from './message.ts';

export class MissingConnection extends Error {
  override name = 'MissingConnection';
}

interface Surroundings {
  invoke: Invoker['invoke'];
  log: Log;
  limits: Limits['serviceBus'];
}

/**
 * A hundredth of the wait that host.json allows: the story lives through days in seconds, and a batch would hold up
 * each.
 */
const hurry = 100;
/** Pause between a lost connection and the next attempt (ms): a restarted broker is heard again within two seconds. */
const pause = 300;
const retryOptions = { maxRetries: 0, retryDelayInMs: 100, maxRetryDelayInMs: 200, timeoutInMs: 5_000 };

function namespaceOf({ name, trigger }: AppFunction): string {
  const connection = String(trigger['connection']);
  const namespace = process.env[`${connection}__fullyQualifiedNamespace`];
  if (!namespace) throw new MissingConnection(`${name}: ${connection}__fullyQualifiedNamespace is not set.`);
  return namespace;
}

function openClient(fn: AppFunction): ServiceBusClient {
  const clientId = process.env[`${String(fn.trigger['connection'])}__clientId`];
  const credential = new ManagedIdentityCredential(clientId ? { clientId } : {});
  return new ServiceBusClient(namespaceOf(fn), credential, { retryOptions });
}

function openReceiver(client: ServiceBusClient, { trigger }: AppFunction): ServiceBusReceiver {
  const options = { receiveMode: 'peekLock', skipParsingBodyAsJson: true } as const;
  const { queueName, topicName, subscriptionName } = trigger as unknown as Record<string, string>;
  return queueName
    ? client.createReceiver(queueName, options)
    : client.createReceiver(topicName ?? '', subscriptionName ?? '', options);
}

/**
 * Runs the function on one or more messages of `receiver`: completes them when it succeeds, abandons them when it
 * fails.
 */
function handler(receiver: ServiceBusReceiver, fn: AppFunction, { invoke, log, limits }: Surroundings) {
  const many = fn.trigger['cardinality'] === 'many';
  const wanted = { binary: fn.trigger['dataType'] === 'binary', namespace: namespaceOf(fn) };
  /** Runs the function; rejects, too, where a body cannot be bound. */
  const run = async (messages: ServiceBusReceivedMessage[], first: ServiceBusReceivedMessage) =>
    invoke({ fn, ...(many ? batch(messages, wanted) : single(first, wanted)) });
  const settle = async (messages: ServiceBusReceivedMessage[], how: 'completeMessage' | 'abandonMessage') => {
    const results = await Promise.allSettled(messages.map((message) => receiver[how](message)));
    for (const result of results)
      if (result.status === 'rejected')
        log({
          level: 'warning',
          category: 'host',
          function: fn.name,
          message: `${how}: ${String(result.reason)}`,
        });
  };
  const handle = async (messages: ServiceBusReceivedMessage[]) => {
    const [first] = messages;
    if (!first) return;
    const succeeded = await run(messages, first).then(
      () => true,
      (error: unknown) => {
        if (error instanceof CannotBind)
          log({ level: 'error', category: 'host', function: fn.name, message: error.message });
        return false;
      },
    );
    await settle(messages, succeeded ? 'completeMessage' : 'abandonMessage');
  };
  const size = {
    least: limits.minMessageBatchSize,
    most: limits.maxMessageBatchSize,
    patience: limits.maxBatchWaitTime / hurry,
  };
  return many ? gatherer(size, handle) : (message: ServiceBusReceivedMessage) => handle([message]);
}

/** Listens for one function until `stopped`, with a new client and receiver after every error. */
async function listen(fn: AppFunction, around: Surroundings, stopped: AbortSignal): Promise<void> {
  const { log, limits } = around;
  const options =
    fn.trigger['cardinality'] === 'many'
      ? { maxConcurrentCalls: limits.maxMessageBatchSize, maxAutoLockRenewalDurationInMs: 0 }
      : {
          maxConcurrentCalls: limits.maxConcurrentCalls,
          maxAutoLockRenewalDurationInMs: limits.maxAutoLockRenewalDuration,
        };
  while (!stopped.aborted) {
    const client = openClient(fn);
    const receiver = openReceiver(client, fn);
    const over = Promise.withResolvers<unknown>();
    stopped.addEventListener('abort', () => over.resolve('stopped'), { once: true });
    receiver.subscribe(
      {
        processMessage: handler(receiver, fn, around),
        processError: ({ error, errorSource }) => {
          if (errorSource !== 'processMessageCallback') over.resolve(error);
          return Promise.resolve();
        },
      },
      { autoCompleteMessages: false, ...options },
    );
    const reason = await over.promise;
    log({
      level: 'warning',
      category: 'host',
      function: fn.name,
      message: `Receiver ended: ${String(reason)}`,
    });
    void client.close().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, stopped.aborted ? 0 : pause));
  }
}

/**
 * Starts a listener for every Service Bus function of the app; throws MissingConnection or NotInTheList before any
 * starts.
 */
export function startServiceBus(functions: Iterable<AppFunction>, around: Surroundings): () => void {
  const ours = [...functions].filter(({ trigger }) => trigger.type === 'serviceBusTrigger');
  for (const fn of ours) {
    if (fn.trigger['isSessionsEnabled']) throw new NotInTheList('serviceBusTrigger with sessions', fn.name);
    void openClient(fn).close();
  }
  const stop = new AbortController();
  for (const fn of ours) void listen(fn, around, stop.signal);
  return () => stop.abort();
}
