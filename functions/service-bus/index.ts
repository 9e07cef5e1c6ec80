import { app, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import type { Route } from '../../lib/domain/signal.ts';
import { theApp } from '../../lib/wiring.ts';
import { keepDeadLetter } from './dead-letters-keep.ts';
import { loggingDeadLetters } from './dead-letters-log.ts';
import { weighDemand } from './demand-weigh.ts';
import { foldEvidence, messagesOf } from './evidence-fold.ts';
import { advanceFlows } from './flows-advance.ts';
import { noteGroups } from './groups-note.ts';
import { tellSubscribers } from './hooks-tell.ts';
import { messageIdOf, type Message } from './message.ts';

/** Who consumes what of the topic `signals`. A new consumer is a file and one registration here. */
const topic = { connection: 'ServiceBus', topicName: 'signals' };
const subscriptions: readonly Route[] = ['evidence', 'demand', 'groups', 'flows', 'hooks'];

const appIn = (context: InvocationContext) => loggingDeadLetters(theApp(), context);

const messageIn = (body: unknown, context: InvocationContext): Message => ({
  messageId: messageIdOf(context),
  body,
});

app.serviceBusTopic('evidence-fold', {
  ...topic,
  subscriptionName: 'evidence',
  cardinality: 'many',
  handler: (bodies: unknown, context) =>
    foldEvidence(messagesOf(bodies as unknown[], context), appIn(context), Date.now()),
});

app.serviceBusTopic('demand-weigh', {
  ...topic,
  subscriptionName: 'demand',
  handler: (body, context) => weighDemand(messageIn(body, context), appIn(context), Date.now()),
});

app.serviceBusTopic('groups-note', {
  ...topic,
  subscriptionName: 'groups',
  cardinality: 'many',
  handler: (bodies: unknown, context) =>
    noteGroups(messagesOf(bodies as unknown[], context), theApp(), Date.now()),
});

app.serviceBusTopic('flows-advance', {
  ...topic,
  subscriptionName: 'flows',
  extraInputs: [df.input.durableClient()],
  handler: (body, context) =>
    advanceFlows(messageIn(body, context), df.getClient(context), appIn(context), Date.now()),
});

app.serviceBusTopic('hooks-tell', {
  ...topic,
  subscriptionName: 'hooks',
  handler: (body, context) => tellSubscribers(messageIn(body, context), theApp(), Date.now()),
});

for (const subscription of subscriptions) {
  app.serviceBusTopic(`dead-letters-keep-${subscription}`, {
    ...topic,
    subscriptionName: `${subscription}/$DeadLetterQueue`,
    handler: (body, context) =>
      keepDeadLetter(
        messageIn(body, context),
        subscription,
        context.triggerMetadata ?? {},
        appIn(context),
        Date.now(),
      ),
  });
}
