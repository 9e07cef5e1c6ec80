import { appendFileSync } from 'node:fs';
import { ManagedIdentityCredential } from '@azure/identity';
import { app } from '@azure/functions';
import { ServiceBusClient } from '@azure/service-bus';
import { asBytes, messageIn, messagesIn } from '../../../../../functions/service-bus/delivered.ts';

const note = (line) => appendFileSync(process.env.FIXTURE_NOTES, `${line}\n`);
const topic = { connection: 'ServiceBus', topicName: 'signals' };
const client = () =>
  new ServiceBusClient(
    process.env.ServiceBus__fullyQualifiedNamespace,
    new ManagedIdentityCredential({ clientId: 'app' }),
  );

app.http('send', {
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: async (request) => {
    const { route, bodies, ...more } = await request.json();
    const messages = bodies.map((body) => ({
      ...more,
      body: typeof body === 'string' ? Buffer.from(body) : body,
      applicationProperties: { route },
    }));
    const bus = client();
    await bus.createSender('signals').sendMessages(messages);
    await bus.close();
    return { status: 202 };
  },
});

app.serviceBusTopic('evidence', {
  ...topic,
  subscriptionName: 'evidence',
  cardinality: 'many',
  handler: (messages, context) => {
    const { messageIdArray, applicationPropertiesArray } = context.triggerMetadata;
    note(`batch ${messages.length} ${messageIdArray.length} ${applicationPropertiesArray[0].route}`);
    for (const { n } of messages) note(`evidence ${n}`);
  },
});

app.serviceBusTopic('demand', {
  ...topic,
  subscriptionName: 'demand',
  handler: (message, context) => {
    const { deliveryCount } = context.triggerMetadata;
    note(`demand ${message.n} ${deliveryCount}`);
    if (deliveryCount === 1) throw new Error('not yet');
  },
});

/** What the host says of a message whose body comes as text, then what the app reads from one that comes as bytes. */
app.serviceBusTopic('groups', {
  ...topic,
  subscriptionName: 'groups',
  handler: (_, context) => note(`said ${JSON.stringify(context.triggerMetadata)}`),
});
app.serviceBusTopic('flows', {
  ...topic,
  ...asBytes,
  subscriptionName: 'flows',
  handler: (body, context) => {
    note(`read ${JSON.stringify(messageIn(body, context))}`);
    if (String(body).includes('poison')) throw new Error('never');
  },
});
app.serviceBusTopic('flows-dead', {
  ...topic,
  ...asBytes,
  subscriptionName: 'flows/$DeadLetterQueue',
  handler: (body, context) => note(`dead ${JSON.stringify(messageIn(body, context))}`),
});
app.serviceBusTopic('hooks', {
  ...topic,
  ...asBytes,
  subscriptionName: 'hooks',
  cardinality: 'many',
  handler: (bodies, context) => {
    note(`listed ${JSON.stringify(context.triggerMetadata)}`);
    for (const message of messagesIn(bodies, context)) note(`each ${JSON.stringify(message)}`);
  },
});
