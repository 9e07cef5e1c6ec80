/**
 * Every call that the app makes to Cosmos, with the real client. Runs against the account of COSMOS_ENDPOINT: with
 * COSMOS_TOKEN as its token (the local stand-in), otherwise with the identity that DefaultAzureCredential finds (a real
 * account that Bicep deployed). Prints one line of JSON per check; without an endpoint one line that says "not run".
 */
import { CosmosClient, type Container } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { deployedDefinition } from '../../../local/cosmos/definition.ts';

interface Answered {
  code?: number | string;
  substatus?: number;
  cause?: unknown;
  message?: string;
}

const run = randomUUID();
const partition = `contract-${run}`;

const refusedWith = (status: number) => (error: Answered) => {
  assert.equal(error.code, status, error.message);
  return true;
};

function item(id: string, more: object = {}) {
  return { id, personId: partition, ...more };
}

type Check = (learners: Container, client: CosmosClient) => Promise<void>;

const checks: Record<string, Check> = {
  async 'the deployed database and containers can be read'(learners, client) {
    const { database, containers } = deployedDefinition();
    const read = await client.database(database).read();
    assert.equal(read.resource?.id, database);
    for (const { name, partitionKey, defaultTtl } of containers) {
      const { resource } = await client.database(database).container(name).read();
      assert.deepEqual(resource?.partitionKey?.paths, [partitionKey]);
      assert.equal(resource.defaultTtl, defaultTtl);
    }
    assert.equal((await learners.database.containers.createIfNotExists({ id: learners.id })).statusCode, 200);
  },
  async 'an identity cannot create databases or containers'(learners, client) {
    await assert.rejects(client.databases.create({ id: `db-${run}` }), refusedWith(403));
    await assert.rejects(learners.database.containers.create({ id: `c-${run}` }), refusedWith(403));
  },
  async 'an item is created once, read and deleted'(learners) {
    const created = await learners.items.create(item('once/é'.replace('/', '-'), { n: 1, ä: ['ß'] }));
    assert.equal(created.statusCode, 201);
    assert.ok(
      created.resource?._etag.startsWith('"') && created.resource._ts > 1e9 && created.resource._self,
    );
    await assert.rejects(learners.items.create(item('once-é')), refusedWith(409));
    const read = await learners.item('once-é', partition).read<{ n: number; ä: string[] }>();
    assert.deepEqual([read.resource?.n, read.resource?.ä, read.etag], [1, ['ß'], created.etag]);
    assert.equal((await learners.item('once-é', partition).delete()).statusCode, 204);
    assert.equal((await learners.item('once-é', partition).read()).statusCode, 404);
    await assert.rejects(learners.item('once-é', partition).delete(), refusedWith(404));
  },
  async 'an item must be where its partition key says'(learners) {
    await assert.rejects(
      learners.items.upsert(
        { id: 'lost', personId: 'a' },
        { initialHeaders: { 'x-ms-documentdb-partitionkey': '["b"]' } },
      ),
      refusedWith(400),
    );
    await assert.rejects(learners.items.create(item('a/b')));
  },
  async 'a replacement with an old etag is refused'(learners) {
    const first = await learners.items.create(item('etag', { n: 1 }));
    const condition = first.etag;
    const accessCondition = { type: 'IfMatch', condition };
    const second = await learners
      .item('etag', partition)
      .replace(item('etag', { n: 2 }), { accessCondition });
    assert.notEqual(second.etag, first.etag);
    const again = learners.item('etag', partition).replace(item('etag', { n: 3 }), { accessCondition });
    await assert.rejects(again, refusedWith(412));
    await assert.rejects(learners.item('etag', partition).delete({ accessCondition }), refusedWith(412));
    await assert.rejects(learners.items.upsert(item('etag'), { accessCondition }), refusedWith(412));
    const unchanged = { type: 'IfNoneMatch', condition: second.etag };
    const read = await learners
      .item('etag', partition)
      .read({ accessCondition: unchanged })
      .catch((e: unknown) => e);
    assert.equal((read as { statusCode?: number; code?: number }).statusCode ?? (read as Answered).code, 304);
    await assert.rejects(learners.item('none', partition).replace(item('none')), refusedWith(404));
  },
  async 'an upsert creates, then replaces'(learners) {
    assert.equal((await learners.items.upsert(item('upsert', { n: 1 }))).statusCode, 201);
    assert.equal((await learners.items.upsert(item('upsert', { n: 2 }))).statusCode, 200);
  },
  async 'a batch is carried out whole or not at all'(learners) {
    await learners.items.create(item('batched', { n: 1 }));
    const done = await learners.items.batch(
      [
        { operationType: 'Create', resourceBody: item('batch-new') },
        { operationType: 'Replace', id: 'batched', resourceBody: item('batched', { n: 2 }) },
        { operationType: 'Upsert', resourceBody: item('batch-upserted') },
        { operationType: 'Read', id: 'batched' },
        { operationType: 'Delete', id: 'batch-upserted' },
      ],
      partition,
    );
    assert.deepEqual(
      done.result?.map((part) => part.statusCode),
      [201, 200, 201, 200, 204],
    );
    assert.equal(done.result[3]?.resourceBody?.['n'], 2);
    const failed = await learners.items.batch(
      [
        { operationType: 'Create', resourceBody: item('never') },
        { operationType: 'Create', resourceBody: item('batched') },
      ],
      partition,
    );
    assert.equal(failed.code, 207);
    assert.deepEqual(
      failed.result?.map((part) => part.statusCode),
      [424, 409],
    );
    const stale = await learners.items.batch(
      [{ operationType: 'Replace', id: 'batched', resourceBody: item('batched'), ifMatch: '"no"' }],
      partition,
    );
    assert.deepEqual(
      stale.result?.map((part) => part.statusCode),
      [412],
    );
    assert.equal((await learners.item('never', partition).read()).statusCode, 404);
  },
  async 'queries filter, order, project, count and page in a partition'(learners) {
    for (let n = 0; n < 7; n++)
      await learners.items.create(
        item(`q${n}`, {
          type: 'query',
          n,
          even: n % 2 === 0,
          inner: { tag: [`t${n}`] },
          ...(n > 4 && { late: null }),
        }),
      );
    const ask = async (
      query: string,
      parameters: { name: string; value: string | number | string[] }[] = [],
    ) =>
      (await learners.items.query<unknown>({ query, parameters }, { partitionKey: partition }).fetchAll())
        .resources;
    const type = { name: '@type', value: 'query' };
    assert.deepEqual(await ask('SELECT VALUE COUNT(1) FROM c WHERE c.type = @type', [type]), [7]);
    assert.deepEqual(
      await ask(
        'SELECT VALUE c.n FROM c WHERE c.type = @type AND (c.n < @low OR c.n >= 6) ORDER BY c.n DESC',
        [type, { name: '@low', value: 2 }],
      ),
      [6, 1, 0],
    );
    assert.deepEqual(
      await ask(
        "SELECT c.id, c.inner.tag AS tags FROM c WHERE c.type = 'query' AND c.even = true AND NOT c.n IN (0, 2) ORDER BY c.n",
      ),
      [
        { id: 'q4', tags: ['t4'] },
        { id: 'q6', tags: ['t6'] },
      ],
    );
    assert.deepEqual(
      await ask(
        "SELECT VALUE c.n FROM c WHERE STARTSWITH(c.id, 'q') AND IS_DEFINED(c.late) AND c.late = null ORDER BY c.n ASC",
      ),
      [5, 6],
    );
    assert.deepEqual(
      await ask("SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(c.inner.tag, 't3') OR CONTAINS(c.id, '5')"),
      ['q3', 'q5'],
    );
    assert.deepEqual(
      await ask('SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND c.n != 2', [
        { name: '@ids', value: ['q1', 'q2'] },
      ]),
      ['q1'],
    );
    assert.deepEqual(
      await ask('SELECT VALUE c.n FROM c WHERE c.type = @type ORDER BY c.n OFFSET 2 LIMIT 3', [type]),
      [2, 3, 4],
    );
    assert.deepEqual(
      await ask('SELECT TOP 2 VALUE c.n FROM c WHERE c.type = @type ORDER BY c.n DESC', [type]),
      [6, 5],
    );
    const query = { query: 'SELECT VALUE c.n FROM c WHERE c.type = @type ORDER BY c.n', parameters: [type] };
    const seen: number[] = [];
    let continuationToken: string | undefined;
    do {
      const options = {
        partitionKey: partition,
        maxItemCount: 3,
        ...(continuationToken && { continuationToken }),
      };
      const page = await learners.items.query<number>(query, options).fetchNext();
      seen.push(...page.resources);
      continuationToken = page.continuationToken;
    } while (continuationToken);
    assert.deepEqual(seen, [0, 1, 2, 3, 4, 5, 6]);
  },
  async 'queries span partitions'(learners) {
    for (const part of ['x', 'y', 'z'])
      await learners.items.create({ id: run, personId: `${partition}-${part}`, part });
    const parameters = [{ name: '@id', value: run }];
    const ask = async (query: string) =>
      (await learners.items.query<unknown>({ query, parameters }, { maxItemCount: 2 }).fetchAll()).resources;
    assert.deepEqual(await ask('SELECT VALUE COUNT(1) FROM c WHERE c.id = @id'), [3]);
    assert.deepEqual(await ask('SELECT VALUE c.part FROM c WHERE c.id = @id ORDER BY c.part DESC'), [
      'z',
      'y',
      'x',
    ]);
    for (const part of ['x', 'y', 'z']) await learners.item(run, `${partition}-${part}`).delete();
  },
  async 'a query with an error in it is refused'(learners) {
    const ask = learners.items.query('SELECT * FROM c WHERE', { partitionKey: partition }).fetchAll();
    await assert.rejects(ask, refusedWith(400));
  },
  async 'an item of more than 2 MB is refused'(learners) {
    await assert.rejects(
      learners.items.create(item('large', { text: 'x'.repeat(2 * 1024 * 1024) })),
      refusedWith(413),
    );
  },
};

async function removeAll(learners: Container): Promise<void> {
  const { resources } = await learners.items
    .query<string>('SELECT VALUE c.id FROM c', { partitionKey: partition })
    .fetchAll();
  for (const id of resources) await learners.item(id, partition).delete();
}

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const endpoint = process.env['COSMOS_ENDPOINT'];
if (endpoint === undefined)
  say({ check: 'Cosmos contract', result: 'not run', reason: 'COSMOS_ENDPOINT is not set' });
else {
  const token = process.env['COSMOS_TOKEN'];
  const expiresOnTimestamp = Date.now() + 3_600_000;
  const aadCredentials =
    token === undefined
      ? new DefaultAzureCredential()
      : { getToken: () => Promise.resolve({ token, expiresOnTimestamp }) };
  const client = new CosmosClient({ endpoint, aadCredentials });
  const learners = client.database(deployedDefinition().database).container('learners');
  for (const [check, holds] of Object.entries(checks))
    try {
      await holds(learners, client);
      say({ check, result: 'passed' });
    } catch (error) {
      say({
        check,
        result: 'failed',
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      process.exitCode = 1;
    }
  await removeAll(learners);
  client.dispose();
}
