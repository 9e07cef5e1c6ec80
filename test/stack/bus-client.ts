import { once } from 'node:events';
import { ManagedIdentityCredential } from '@azure/identity';
import { ServiceBusClient } from '@azure/service-bus';

export interface BusMessage {
  messageId: string;
  /** The subscription whose filter it should meet. */
  route: string;
  /** Sent as the JSON that it is, or as bytes where `binary`. */
  body: unknown;
  binary?: true;
}

const env = process.env as Record<string, string>;
const [messages] = (await once(process, 'message')) as [BusMessage[]];
const credential = new ManagedIdentityCredential({ clientId: env['AZURE_CLIENT_ID'] ?? '' });
const client = new ServiceBusClient(env['ServiceBus__fullyQualifiedNamespace'] ?? '', credential);
await client.createSender('signals').sendMessages(
  messages.map(({ messageId, route, body, binary }) => ({
    messageId,
    body: binary ? Buffer.from(String(body), 'latin1') : body,
    applicationProperties: { route },
  })),
);
process.exit(0);
