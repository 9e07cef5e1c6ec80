import { app, type InvocationContext, type ServiceBusTopicFunctionOptions } from '@azure/functions';
import * as df from 'durable-functions';
import type { Route } from '../../lib/domain/signal.ts';
import { theApp, type App } from '../../lib/wiring.ts';
import { keepDeadLetter } from './dead-letters-keep.ts';
import { loggingDeadLetters } from './dead-letters-log.ts';
import { asBytes, messageIn, messagesIn } from './delivered.ts';
import { weighDemand } from './demand-weigh.ts';
import { foldEvidence } from './evidence-fold.ts';
import { advanceFlows } from './flows-advance.ts';
import { noteGroups } from './groups-note.ts';
import { notifyOfSignal } from './hooks-tell.ts';

/** What a consumer is given: what came, and the app as it says a line for each dead letter that it keeps. */
type Handle = (body: unknown, context: InvocationContext, app: App, at: number) => Promise<void>;

/** Who consumes what of the topic `signals`. A new consumer is a file and one registration here. */
function consume(
  name: string,
  subscriptionName: Route | `${Route}/$DeadLetterQueue`,
  handle: Handle,
  options: Partial<ServiceBusTopicFunctionOptions> = {},
): void {
  app.serviceBusTopic(name, {
    connection: 'ServiceBus',
    topicName: 'signals',
    subscriptionName,
    ...options,
    ...asBytes,
    handler: (body, context) => handle(body, context, loggingDeadLetters(theApp(), context), Date.now()),
  });
}

const inBatches = { cardinality: 'many' } as const;

consume(
  'evidence-fold',
  'evidence',
  (bodies, context, app, at) => foldEvidence(messagesIn(bodies, context), app, at),
  inBatches,
);
consume('demand-weigh', 'demand', (body, context, app, at) => weighDemand(messageIn(body, context), app, at));
consume(
  'groups-note',
  'groups',
  (bodies, context, app, at) => noteGroups(messagesIn(bodies, context), app, at),
  inBatches,
);
consume(
  'flows-advance',
  'flows',
  (body, context, app, at) => advanceFlows(messageIn(body, context), df.getClient(context), app, at),
  { extraInputs: [df.input.durableClient()] },
);
consume('hooks-tell', 'hooks', (body, context, app, at) => notifyOfSignal(messageIn(body, context), app, at));

const subscriptions: readonly Route[] = ['evidence', 'demand', 'groups', 'flows', 'hooks'];
for (const subscription of subscriptions)
  consume(`dead-letters-keep-${subscription}`, `${subscription}/$DeadLetterQueue`, (body, context, app, at) =>
    keepDeadLetter(messageIn(body, context), subscription, app, at),
  );
