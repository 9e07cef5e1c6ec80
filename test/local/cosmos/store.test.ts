import { describe, expect, it } from '@jest/globals';
import { openStore } from '../../../local/cosmos/store.ts';
import { CosmosRefusal } from '../../../local/cosmos/refusal.ts';

const partition = '["ann"]';
const item = (id: string, more: object = {}) => ({ id, personId: 'ann', ...more });

function newStore() {
  let time = Date.UTC(2030, 0, 1);
  const store = openStore({ file: ':memory:', now: () => time });
  return {
    store,
    learners: store.container('learners'),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

function refusal(action: () => unknown): { status: number; message: string } {
  try {
    action();
  } catch (error) {
    if (error instanceof CosmosRefusal) return { status: error.status, message: error.message };
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('the store', () => {
  it('adds the system properties and changes the etag with every write', () => {
    const { learners } = newStore();
    const first = learners.create(partition, item('a'));
    const second = learners.upsert(partition, item('a', { n: 2 }));
    const [before, after] = [first, second].map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(before).toMatchObject({ _etag: first.etag, _ts: Date.UTC(2030, 0, 1) / 1000 });
    expect(after).toMatchObject({ _rid: before?.['_rid'], _self: before?.['_self'], n: 2 });
    expect(second.etag).not.toBe(first.etag);
  });

  it('refuses what Cosmos refuses', () => {
    const { store, learners } = newStore();
    learners.create(partition, item('a'));
    expect(refusal(() => store.container('other')).status).toBe(404);
    expect(refusal(() => learners.create(partition, item('a'))).status).toBe(409);
    expect(refusal(() => learners.create('["bob"]', item('b'))).status).toBe(400);
    expect(refusal(() => learners.create(partition, { personId: 'ann' })).status).toBe(400);
    expect(refusal(() => learners.create(partition, [])).status).toBe(400);
    expect(refusal(() => learners.create(partition, item('b', { ttl: 0 }))).status).toBe(400);
    expect(refusal(() => learners.replace(partition, 'a', item('b'))).status).toBe(400);
    expect(refusal(() => learners.replace(partition, 'a', item('a'), { ifMatch: '"old"' })).status).toBe(412);
    expect(refusal(() => learners.upsert(partition, item('new'), { ifMatch: '"old"' })).status).toBe(412);
    expect(refusal(() => learners.read(partition, 'none')).status).toBe(404);
  });

  it('lets nobody change or remove an item where the role of the app only appends', () => {
    const decisions = newStore().store.container('decisions');
    const entry = { id: 'a', chain: 'log' };
    decisions.create('["log"]', entry);
    for (const change of [
      () => decisions.replace('["log"]', 'a', entry),
      () => decisions.upsert('["log"]', entry),
      () => decisions.remove('["log"]', 'a'),
    ])
      expect(refusal(change).status).toBe(403);
  });

  it('holds items of up to 2 MB', () => {
    const { learners } = newStore();
    const size = 2 * 1024 * 1024;
    expect(learners.create(partition, item('a', { text: 'x'.repeat(size - 1000) })).status).toBe(201);
    expect(refusal(() => learners.create(partition, item('b', { text: 'é'.repeat(size / 2) }))).status).toBe(
      413,
    );
  });

  it('forgets items when their time to live is over', () => {
    const { store, learners, pass } = newStore();
    learners.create(partition, item('short', { ttl: 10 }));
    learners.create(partition, item('long'));
    store.container('replies').create('["r"]', { id: 'r' });
    pass(9);
    expect(learners.query({ text: 'SELECT VALUE c.id FROM c' }).results).toEqual(['"short"', '"long"']);
    pass(1);
    expect(learners.query({ text: 'SELECT VALUE c.id FROM c' }).results).toEqual(['"long"']);
    expect(learners.create(partition, item('short')).status).toBe(201);
    pass(604_800);
    expect(refusal(() => store.container('replies').read('["r"]', 'r')).status).toBe(404);
  });

  it('carries out a batch whole or not at all, and counts its parts', () => {
    const { store, learners } = newStore();
    const { etag } = learners.create(partition, item('a', { n: 1 }));
    const failed = learners.batch(partition, [
      { operationType: 'Replace', id: 'a', resourceBody: item('a', { n: 2 }), ifMatch: etag },
      { operationType: 'Create', resourceBody: { id: 'x', personId: 'bob' } },
    ]);
    expect(failed).toMatchObject({
      committed: false,
      results: [{ status: 424 }, { status: 400, substatus: 1001 }],
    });
    expect(learners.read(partition, 'a').etag).toBe(etag);
    const operations = Array.from({ length: 101 }, (_, n) => ({ operationType: 'Read', id: `${n}` }));
    expect(refusal(() => learners.batch(partition, operations)).status).toBe(400);
    expect(store.counts()).toEqual({ create: 2, replace: 1, batch: 2, read: 1 });
  });
});
