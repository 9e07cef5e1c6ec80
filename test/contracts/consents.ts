import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { nothingSaidOf } from '../../lib/domain/disclosure/say-bench.ts';
import type { BeingSeen } from '../../lib/domain/mobility/being-seen.ts';
import type { OnBench } from '../../lib/domain/succession/on-bench.ts';
import type { Consents } from '../../lib/ports/consents.ts';
import { listed, type Contract, type Stores } from './contract.ts';

/** What every store of consents keeps, whatever is consented to. */
const checksOf = <Consent extends { until: number }>(
  storeOf: (stores: Stores) => Consents<Consent>,
  consent: (personId: string, to: string) => Consent,
): Contract['checks'] => ({
  async 'who consented is found by themselves and for that owner’s entry alone'(stores) {
    const store = storeOf(stores);
    const [personId, other, to] = [randomUUID(), randomUUID(), randomUUID()];
    const one = consent(personId, to);
    await store.save(one, await store.withdrawn(personId));
    await store.save(consent(other, randomUUID()), undefined);
    assert.deepEqual(await store.find(personId, to), one);
    assert.equal(await store.find(other, to), undefined);
    assert.deepEqual(await Array.fromAsync(store.of(personId)), [one]);
    assert.deepEqual(await Array.fromAsync(store.to(to)), [one]);
    const again = { ...one, until: 3 };
    await store.save(again, await store.withdrawn(personId));
    assert.deepEqual(await Array.fromAsync(store.to(to)), [again]);
    await store.withdrawAll(personId);
    await store.withdrawAll(other);
  },

  async 'whoever withdraws is not found any more, from one entry or from all'(stores) {
    const store = storeOf(stores);
    const [personId, a, b] = [randomUUID(), randomUUID(), randomUUID()];
    await store.save(consent(personId, a), undefined);
    await store.save(consent(personId, b), await store.withdrawn(personId));
    await store.withdraw(personId, a);
    await store.withdraw(personId, a);
    assert.deepEqual(await Array.fromAsync(store.to(a)), []);
    assert.equal((await listed(store.of(personId), () => true)).length, 1);
    await store.withdrawAll(personId);
    await store.withdrawAll(personId);
    assert.deepEqual(await Array.fromAsync(store.to(b)), []);
  },

  async 'who withdraws while they consent did not, and may consent again'(stores) {
    const store = storeOf(stores);
    const [personId, to] = [randomUUID(), randomUUID()];
    const stale = { name: 'stale' };
    const before = await store.withdrawn(personId);
    await store.withdraw(personId, to);
    await assert.rejects(store.save(consent(personId, to), before), stale);
    const since = await store.withdrawn(personId);
    await store.withdrawAll(personId);
    await assert.rejects(store.save(consent(personId, to), since), stale);
    assert.equal(await store.find(personId, to), undefined);
    await store.save(consent(personId, to), await store.withdrawn(personId));
    assert.ok(await store.find(personId, to));
    await store.withdrawAll(personId);
  },

  async 'an owner is known by their name for an entry'(stores) {
    const store = storeOf(stores);
    const [personId, of] = [randomUUID(), randomUUID()];
    const owner = { personId, of, calledBy: 'Olu', at: 1 };
    await store.keepOwner(owner);
    assert.deepEqual(await store.ownerOf(personId, of), owner);
    assert.equal(await store.ownerOf(randomUUID(), of), undefined);
    assert.equal(await store.ownerOf(personId, randomUUID()), undefined);
    assert.deepEqual(await Array.fromAsync(store.of(personId)), []);
  },
});

const common = { terms: 'terms', calledBy: 'Ada', at: 1, until: 2, shown: { skills: [] } };

export const moversContract: Contract = {
  port: 'Movers',
  checks: checksOf(
    ({ movers }) => movers,
    (personId, openingId): BeingSeen => ({ ...common, personId, openingId }),
  ),
};

export const benchContract: Contract = {
  port: 'Bench',
  checks: {
    ...checksOf(
      ({ bench }) => bench,
      (personId, criticalRoleId): OnBench => ({
        ...common,
        personId,
        criticalRoleId,
        as: 'named',
        rests: ['r'],
      }),
    ),

    async 'what was said to an owner stands as they heard it first, of two who say something at once'({
      bench,
    }) {
      const [ownerId, roleId] = [randomUUID(), randomUUID()];
      assert.equal(await bench.said(ownerId, roleId), undefined);
      const one = { ...nothingSaidOf('terms'), made: 1 };
      await bench.keepSaid(ownerId, roleId, { value: one });
      await assert.rejects(bench.keepSaid(ownerId, roleId, { value: nothingSaidOf('x') }), { name: 'stale' });
      const stored = await bench.said(ownerId, roleId);
      assert.deepEqual(stored?.value, one);
      const next = { ...one, made: 2 };
      await bench.keepSaid(ownerId, roleId, { ...stored, value: next });
      await assert.rejects(bench.keepSaid(ownerId, roleId, { ...stored, value: one }), { name: 'stale' });
      assert.deepEqual((await bench.said(ownerId, roleId))?.value, next);
      assert.equal(await bench.said(ownerId, randomUUID()), undefined);
      assert.equal(await bench.said(randomUUID(), roleId), undefined);
    },

    async 'who is counted alone is kept without a name'({ bench }) {
      const [personId, criticalRoleId] = [randomUUID(), randomUUID()];
      const { terms, at, until, shown } = common;
      const said = { terms, at, until, shown, rests: [] };
      const one: OnBench = { ...said, personId, criticalRoleId, as: 'counted' };
      await bench.save(one, undefined);
      assert.deepEqual(await bench.find(personId, criticalRoleId), one);
      await bench.withdrawAll(personId);
    },
  },
};
