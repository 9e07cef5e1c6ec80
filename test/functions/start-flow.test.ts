import { expect, it } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { world } from '../local/host/durable/world.ts';
import { flowClient } from '../support/flow-client.ts';

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
