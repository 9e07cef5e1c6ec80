import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvocationContext } from '@azure/functions';
import { describe, expect, it } from '@jest/globals';
import * as df from 'durable-functions';
import { statusOf } from '../../functions/flow-status.ts';
import { startOnce } from '../../functions/start-flow.ts';
import { durableClientData } from '../../local/host/durable/rpc.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { world } from '../local/host/durable/world.ts';
import { flowClient, notThere } from '../support/flow-client.ts';

const clientOf = ({ engine }: ReturnType<typeof world>) =>
  flowClient(
    () => engine,
    () => undefined,
  );

it('starts a flow once for callers who come at the same moment', async () => {
  const host = world();
  const client = clientOf(host);
  await Promise.all(Array.from({ length: 5 }, () => startOnce(client, analyseNeeds, 'i', {})));
  expect(host.engine.instances()).toMatchObject([{ id: 'i', generation: 1 }]);
});

it('fails where the host refused and nothing runs', async () => {
  const startNew = () => Promise.reject(new Error('The operation failed with status 503'));
  const client = { ...clientOf(world()), startNew };
  await expect(startOnce(client, analyseNeeds, 'i', {})).rejects.toThrow('503');
});

it.each(['a#b', 'a?b', 'a\\b', 'a/b', '@a', 'a\u0007b', 'x'.repeat(257)])(
  'starts nothing under the id %j, which the host would refuse too',
  async (id) => {
    const host = world();
    await expect(startOnce(clientOf(host), analyseNeeds, id, {})).rejects.toThrow(RangeError);
    expect(() => host.engine.start('sequence', '1', id)).toThrow(/Instance|instance ids/);
    expect(host.engine.instances()).toEqual([]);
  },
);

describe('the SDK’s own client', () => {
  it('says in these words that there is no instance', async () => {
    await expect(answered(404, (client) => client.getStatus('i'))).rejects.toThrow(notThere('i').message);
    await expect(answered(404, (client) => statusOf(client, 'i'))).resolves.toBeUndefined();
  });

  it.each([500, 503])('that is answered %d leaves open whether need-404 is there', async (status) => {
    const asked = answered(status, (client) => statusOf(client, 'need-404'), { there: 'need-404' });
    await expect(asked).rejects.toThrow(String(status));
  });
});

/** What a caller hears from the SDK's client of a host that answers every call like this. */
async function answered<T>(
  status: number,
  ask: (client: df.DurableClient) => Promise<T>,
  body: object = {},
): Promise<T> {
  const host = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const input = df.input.durableClient();
  const context = new InvocationContext({ options: { extraInputs: [input], extraOutputs: [] } });
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  context.extraInputs.set(input, durableClientData(address, 'key', `${address}/`));
  try {
    return await ask(df.getClient(context));
  } finally {
    host.close();
    host.closeAllConnections();
  }
}
