import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linesOf, newCosmos } from './running.ts';

const items = '/dbs/learning-os/colls/learners/docs';
const inPartition = (value: string) => ({ 'x-ms-documentdb-partitionkey': JSON.stringify([value]) });

interface Outcome {
  check: string;
  result: 'passed' | 'failed' | 'not run';
  reason?: string;
}

describe('local Cosmos and the real client', () => {
  let cosmos: Awaited<ReturnType<typeof newCosmos>>;
  beforeAll(async () => {
    cosmos = await newCosmos();
    await cosmos.start();
  });
  afterAll(() => cosmos.kill());

  it('keeps the contract', async () => {
    const outcomes = (await cosmos.runScript('contract.ts')).map((line) => JSON.parse(line) as Outcome);
    expect(outcomes.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(10);
  });

  it('says when the contract was not run on an account', async () => {
    const [line = ''] = await linesOf('contract.ts', { PATH: process.env['PATH'] });
    expect(JSON.parse(line)).toMatchObject({ result: 'not run' });
  });

  it('is throttled, loses answers and meets conflicts when told to', async () => {
    const outcomes: Record<string, string> = {};
    for (const fault of ['throttle', 'unavailable', 'writeTimeoutAfterCommit', 'conflict412']) {
      await cosmos.order({ order: 'faults', faults: { [fault]: 2 } });
      outcomes[fault] = (await cosmos.runScript('faults.ts')).join();
      await cosmos.order({ order: 'faults', faults: { [fault]: 0 } });
    }
    expect(outcomes).toEqual({
      throttle: '201 after 2 retries,200 after 0 retries',
      // The create is not sent again; the read that follows is, and finds nothing to replace.
      unavailable: '503,404,stored undefined',
      writeTimeoutAfterCommit: 'ECONNRESET,ECONNRESET,stored 2',
      conflict412: '201 after 0 retries,412',
    });
  });

  it.each(['throttle', 'unavailable'])(
    '(%s) in a burst is waited out by the app, reading and writing',
    async (fault) => {
      await cosmos.order({ order: 'faults', faults: { [fault]: 4 } });
      expect(await cosmos.runScript('patient.ts')).toEqual(['stored 2']);
      await cosmos.order({ order: 'faults', faults: { [fault]: 0 } });
    },
  );

  it('keeps everything it acknowledged when it is killed', async () => {
    const [first] = await cosmos.runScript('durable.ts', 'write');
    await cosmos.kill();
    await cosmos.start();
    expect(await cosmos.runScript('durable.ts', 'read')).toEqual([first]);
  });

  it('lets items expire when the clock moves', async () => {
    await cosmos.ask('POST', items, inPartition('t'), { id: 't', personId: 't', ttl: 3600 });
    expect((await cosmos.ask('GET', `${items}/t`, inPartition('t'))).status).toBe(200);
    await cosmos.order({ order: 'clock', offset: 3_500_000 });
    expect((await cosmos.ask('GET', `${items}/t`, inPartition('t'))).status).toBe(200);
    await cosmos.order({ order: 'clock', offset: 3_700_000 });
    expect((await cosmos.ask('GET', `${items}/t`, inPartition('t'))).status).toBe(404);
    const rest = await cosmos.order({ order: 'status' });
    expect(rest).toEqual({ answer: 'status', idle: true });
  });

  it.each([
    ['GET', '/dbs', 501],
    ['POST', '/dbs', 403],
    ['DELETE', '/dbs/learning-os', 403],
    ['PUT', '/dbs/learning-os/colls/learners', 403],
    ['POST', '/dbs/learning-os/colls/learners/sprocs', 501],
    ['GET', '/dbs/learning-os/colls/none', 404],
    ['GET', '/dbs/none', 404],
    ['GET', `${items}/%E0%A4%A`, 400],
  ])('refuses %s %s by name', async (method, path, status) => {
    const answer = await cosmos.ask(method, path);
    expect(answer).toMatchObject({ status, body: { message: expect.any(String) } });
  });

  it('refuses bulk, foreign feeds and cross-partition queries that were not enabled', async () => {
    const bulk = await cosmos.ask('POST', items, { 'x-ms-cosmos-is-batch-request': 'true' }, []);
    expect(bulk).toMatchObject({ status: 501, body: { message: expect.stringContaining('bulk') } });
    const feed = await cosmos.ask('GET', items, { 'a-im': 'Full-Fidelity Feed' });
    expect(feed).toMatchObject({ status: 501, body: { message: expect.stringContaining('Full-Fidelity') } });
    const query = await cosmos.ask(
      'POST',
      items,
      { 'x-ms-documentdb-isquery': 'true' },
      { query: 'SELECT * FROM c' },
    );
    expect(query).toMatchObject({ status: 400, body: { code: 'BadRequest' } });
  });

  it('refuses a token that is foreign, expired or missing', async () => {
    const expired = `type=aad&ver=1.0&sig=${cosmos.tokenFor(cosmos.endpoint, -1)}`;
    const foreign = `type=aad&ver=1.0&sig=${cosmos.tokenFor('https://graph.microsoft.com')}`;
    for (const authorization of [expired, foreign, ''])
      expect((await cosmos.ask('GET', '/', { authorization })).status).toBe(401);
  });
});
