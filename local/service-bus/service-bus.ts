import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { certificateFor } from '../shared/certificate.ts';
import type { Running, Surroundings } from '../shared/process.ts';
import { signingKey, verifyToken } from '../shared/tokens.ts';
import { createBroker } from './broker.ts';
import { namespaceOf, readEntities } from './entities.ts';
import { serve } from './server.ts';

const definition = new URL('../../bicep/service-bus-entities.json', import.meta.url);
const tickMs = 100;

/**
 * The local Service Bus on `ports.serviceBus`, with the entities that Bicep deploys and its messages in
 * `service-bus.sqlite`. LOCAL_SERVICE_BUS_PORT is for clients that take a namespace without a port and mean 5671.
 * Fault: `{ disconnect: true }` cuts every connection once.
 */
export async function startServiceBus({ stateDir, ports, clock }: Surroundings): Promise<Running> {
  const certificate = await certificateFor(stateDir);
  const key = createPublicKey(signingKey(stateDir));
  const { now } = clock;
  const broker = createBroker(namespaceOf(readEntities(definition)), {
    file: join(stateDir, 'service-bus.sqlite'),
    now,
  });
  const server = await serve(broker, {
    port: Number(process.env['LOCAL_SERVICE_BUS_PORT'] ?? ports.serviceBus),
    certificate,
    verify: (token) => verifyToken(token, { audience: 'https://servicebus.azure.net', key, now: now() }),
  });
  setInterval(broker.tick, tickMs).unref();
  return {
    idle: broker.idle,
    nextDue: broker.nextDue,
    faults: ({ disconnect }) => {
      if (disconnect === true) server.dropConnections();
    },
    clockMoved: broker.tick,
  };
}
