import {
  ServiceBusClient,
  type ServiceBusReceivedMessage,
  type ServiceBusReceiver,
} from '@azure/service-bus';
import { watchBroker } from '../../../local/service-bus/watch.ts';
import { recovery } from '../../../local/service-bus/recovery.ts';

const credential = {
  getToken: (scope: string | string[]) => {
    scopes.add(String(scope));
    return Promise.resolve({ token: process.env['TOKEN'] ?? '', expiresOnTimestamp: Date.now() + 3_600_000 });
  },
};
const scopes = new Set<string>();
const host = process.env['SERVICE_BUS'] ?? '';
const connect = () => new ServiceBusClient(host, credential, { retryOptions: recovery });
const client = connect();
const sender = client.createSender('signals');
const evidence = client.createReceiver('signals', 'evidence');
const deadLetters = client.createReceiver('signals', 'evidence', { subQueueType: 'deadLetter' });

const signal = (messageId: string, route = 'evidence') => ({
  messageId,
  body: { messageId },
  applicationProperties: { route, weight: 1.5 },
});
const send = (...ids: string[]) => sender.sendMessages(ids.map((id) => signal(id)));
const receive = (receiver: ServiceBusReceiver, count: number) =>
  receiver.receiveMessages(count, { maxWaitTimeInMs: 500 });
const ids = (messages: ServiceBusReceivedMessage[]) => messages.map(({ messageId }) => messageId);
const attempt = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => {
      const { message, description } = error as { message?: string; description?: string };
      return message ?? description;
    },
  );
const say = (what: unknown) => process.send?.(what);

const scenarios: Record<string, () => Promise<unknown>> = {
  async send() {
    await sender.sendMessages(signal('single'));
    await sender.sendMessages(signal('single'));
    const batch = await sender.createMessageBatch();
    for (const id of ['one', 'two']) batch.tryAddMessage(signal(id));
    batch.tryAddMessage(signal('other', 'demand'));
    await sender.sendMessages(batch);
    const peeked = await evidence.peekMessages(9);
    const first = peeked.map(({ body, applicationProperties, state }) => ({
      body: body as unknown,
      applicationProperties,
      state,
    }))[0];
    return { ids: ids(peeked), first, scopes: [...scopes] };
  },

  async settle() {
    await send('complete', 'abandon', 'defer', 'dead');
    const messages = await receive(evidence, 4);
    const [complete, abandon, defer, dead] = messages as [
      ServiceBusReceivedMessage,
      ...ServiceBusReceivedMessage[],
    ];
    if (!abandon || !defer || !dead) throw new Error('Four messages were sent.');
    const renewed = await evidence.renewMessageLock(complete);
    await evidence.completeMessage(complete);
    await evidence.abandonMessage(abandon, { note: 'try again' });
    await evidence.deferMessage(defer);
    await evidence.deadLetterMessage(dead, {
      deadLetterReason: 'why',
      deadLetterErrorDescription: 'because',
    });
    const [deferred] = await evidence.receiveDeferredMessages([defer.sequenceNumber ?? 0] as never);
    if (deferred) await evidence.completeMessage(deferred);
    const [again] = await receive(evidence, 1);
    if (again) await evidence.completeMessage(again);
    const [peeked] = await deadLetters.peekMessages(9);
    const [dying] = await receive(deadLetters, 9);
    if (dying) await deadLetters.completeMessage(dying);
    return {
      received: ids(messages),
      renewed: renewed > (complete.enqueuedTimeUtc ?? renewed),
      deferred: deferred?.messageId,
      again: [again?.messageId, again?.deliveryCount, again?.applicationProperties?.['note']],
      dead: [peeked?.messageId, peeked?.deadLetterReason, peeked?.deadLetterErrorDescription],
      left: [...(await evidence.peekMessages(9)), ...(await deadLetters.peekMessages(9))].length,
    };
  },

  async refuse() {
    const deleting = client.createReceiver('signals', 'flows', { receiveMode: 'receiveAndDelete' });
    return {
      sender: await attempt(client.createSender('nowhere').sendMessages({ body: 1 })),
      receiver: await attempt(receive(client.createReceiver('nowhere'), 1)),
      session: await attempt(client.acceptSession('signals', 'evidence', 'one')),
      deleting: await attempt(receive(deleting, 1)),
      rules: await attempt(client.createRuleManager('signals', 'evidence').listRules().next()),
    };
  },

  async unauthorized() {
    const once = new ServiceBusClient(process.env['SERVICE_BUS'] ?? '', credential, {
      retryOptions: { maxRetries: 0 },
    });
    return attempt(once.createSender('signals').sendMessages(signal('secret')));
  },

  /** Holds one message, schedules another for tomorrow, and reports what a subscription brings. */
  async clock() {
    await send('held');
    const [held] = await receive(evidence, 1);
    const [sequence] = await sender.scheduleMessages(signal('tomorrow'), new Date(Date.now() + 86_400_000));
    await evidence.close();
    say({ held: held?.messageId, scheduled: sequence?.toNumber() });
    subscribe();
  },

  /** Subscribes with a new client whenever the broker is there, as the Functions host does. */
  watch() {
    watchBroker(Number(host.split(':')[1]), () => {
      const aborter = new AbortController();
      const fresh = connect();
      subscribe(fresh, aborter.signal);
      return () => {
        aborter.abort();
        fresh.close().catch(() => undefined);
      };
    });
    return Promise.resolve();
  },

  subscribe() {
    subscribe();
    return Promise.resolve();
  },

  /** Sends without a pause and reports each message that the broker accepted. */
  async flood() {
    for (let number = 1; ; number++) {
      const id = `${process.pid}-${number}`;
      await send(id);
      say(id);
    }
  },
};

function subscribe(by = client, abortSignal = new AbortController().signal): void {
  const receiver = by.createReceiver('signals', 'evidence');
  receiver.subscribe(
    {
      processMessage: (message) => {
        say([message.messageId, message.deliveryCount]);
        return Promise.resolve();
      },
      processError: () => Promise.resolve(),
    },
    { abortSignal },
  );
}

const result = await scenarios[process.argv[2] ?? '']?.();
if (result !== undefined) say(result);
