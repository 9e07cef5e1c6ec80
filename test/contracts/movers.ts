import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { BeingSeen } from '../../lib/domain/mobility/being-seen.ts';
import { listed, type Contract } from './contract.ts';

const seen = (personId: string, openingId: string, others: Partial<BeingSeen> = {}): BeingSeen => ({
  personId,
  openingId,
  terms: 'terms',
  calledBy: 'Ada',
  at: 1,
  until: 2,
  shown: { skills: [] },
  ...others,
});

export const moversContract: Contract = {
  port: 'Movers',
  checks: {
    async 'who chose to be seen is found by themselves and for that opening alone'({ movers }) {
      const [personId, other, openingId] = [randomUUID(), randomUUID(), randomUUID()];
      const one = seen(personId, openingId);
      await movers.save(one, await movers.withdrawn(personId));
      await movers.save(seen(other, randomUUID()), undefined);
      assert.deepEqual(await movers.find(personId, openingId), one);
      assert.equal(await movers.find(other, openingId), undefined);
      assert.deepEqual(await Array.fromAsync(movers.of(personId)), [one]);
      assert.deepEqual(await Array.fromAsync(movers.forOpening(openingId)), [one]);
      const again = { ...one, until: 3 };
      await movers.save(again, await movers.withdrawn(personId));
      assert.deepEqual(await Array.fromAsync(movers.forOpening(openingId)), [again]);
      await movers.withdrawAll(personId);
      await movers.withdrawAll(other);
    },

    async 'whoever withdraws is not found any more, from one opening or from all'({ movers }) {
      const [personId, a, b] = [randomUUID(), randomUUID(), randomUUID()];
      await movers.save(seen(personId, a), undefined);
      await movers.save(seen(personId, b), await movers.withdrawn(personId));
      await movers.withdraw(personId, a);
      await movers.withdraw(personId, a);
      assert.deepEqual(await Array.fromAsync(movers.forOpening(a)), []);
      assert.equal((await listed(movers.of(personId), () => true)).length, 1);
      await movers.withdrawAll(personId);
      await movers.withdrawAll(personId);
      assert.deepEqual(await Array.fromAsync(movers.forOpening(b)), []);
    },

    async 'who withdraws while they choose is not seen, and may choose again'({ movers }) {
      const [personId, openingId] = [randomUUID(), randomUUID()];
      const stale = { name: 'stale' };
      const before = await movers.withdrawn(personId);
      await movers.withdraw(personId, openingId);
      await assert.rejects(movers.save(seen(personId, openingId), before), stale);
      const since = await movers.withdrawn(personId);
      await movers.withdrawAll(personId);
      await assert.rejects(movers.save(seen(personId, openingId), since), stale);
      assert.equal(await movers.find(personId, openingId), undefined);
      await movers.save(seen(personId, openingId), await movers.withdrawn(personId));
      assert.ok(await movers.find(personId, openingId));
      await movers.withdrawAll(personId);
    },

    async 'an owner is known by their name for an opening'({ movers }) {
      const [personId, openingId] = [randomUUID(), randomUUID()];
      const owner = { personId, openingId, calledBy: 'Olu', at: 1 };
      await movers.keepOwner(owner);
      assert.deepEqual(await movers.ownerOf(personId, openingId), owner);
      assert.equal(await movers.ownerOf(randomUUID(), openingId), undefined);
      assert.equal(await movers.ownerOf(personId, randomUUID()), undefined);
      assert.deepEqual(await Array.fromAsync(movers.of(personId)), []);
    },
  },
};
