import { appendFileSync } from 'node:fs';
import { ManagedIdentityCredential } from '@azure/identity';
import { app } from '@azure/functions';
import { ServiceBusClient } from '@azure/service-bus';

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
    const { route, bodies } = await request.json();
    const messages = bodies.map((body) => ({ body, applicationProperties: { route } }));
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
