import { app, type InvocationContext, type ServiceBusTopicFunctionOptions } from '@azure/functions';
import * as df from 'durable-functions';
import type { Route } from '../../lib/domain/signal/signal.ts';
import { theApp, type App } from '../../lib/wiring.ts';
import { keepDeadLetter } from './dead-letters-keep.ts';
import { loggingDeadLetters } from './dead-letters-log.ts';
import { asBytes, messageIn, messagesIn } from './delivered.ts';
import { weighDemand } from './demand-weigh.ts';
import { foldEvidence } from './evidence-fold.ts';
import { advanceFlows } from './flows-advance.ts';
import { orGiveBackLater } from './give-back.ts';
import { noteGroups } from './groups-note.ts';
import { notifyOfSignal } from './hooks-tell.ts';
import type { BusMessage } from './message.ts';

/** What a consumer is given: what came, the app as it says a line for each dead letter that it keeps, and the time. */
type Handle<Came> = (came: Came, app: App, at: number, context: InvocationContext) => Promise<void>;

/** Who consumes what of the topic `signals`. A new consumer is a file and one registration here. */
function consume<Came extends BusMessage | BusMessage[]>(
  name: string,
  subscriptionName: Route | `${Route}/$DeadLetterQueue`,
  messages: (body: unknown, context: InvocationContext) => Came,
  handle: Handle<Came>,
  options: Partial<ServiceBusTopicFunctionOptions> = {},
): void {
  app.serviceBusTopic(name, {
    connection: 'ServiceBus',
    topicName: 'signals',
    subscriptionName,
    ...options,
    ...asBytes,
    handler: (body, context) => {
      const came = messages(body, context);
      return orGiveBackLater(came, () =>
        handle(came, loggingDeadLetters(theApp(), context), Date.now(), context),
      );
    },
  });
}

const inBatches = { cardinality: 'many' } as const;

consume('evidence-fold', 'evidence', messagesIn, foldEvidence, inBatches);
consume('demand-weigh', 'demand', messageIn, weighDemand);
consume('groups-note', 'groups', messagesIn, noteGroups, inBatches);
consume(
  'flows-advance',
  'flows',
  messageIn,
  (message, app, at, context) => advanceFlows(message, df.getClient(context), app, at),
  { extraInputs: [df.input.durableClient()] },
);
consume('hooks-tell', 'hooks', messageIn, notifyOfSignal);

const subscriptions: readonly Route[] = ['evidence', 'demand', 'groups', 'flows', 'hooks'];
for (const subscription of subscriptions)
  consume(
    `dead-letters-keep-${subscription}`,
    `${subscription}/$DeadLetterQueue`,
    messageIn,
    (message, app, at) => keepDeadLetter(message, subscription, app, at),
  );
