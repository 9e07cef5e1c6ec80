import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TransferPlan } from '../../lib/domain/programme/transfer-plan.ts';
import { named, type Contract } from './contract.ts';

const words = { name: 'Ann', acts: [{ will: 'Ask for terms', by: '2027-01-31' }] };
const plan = (personId: string, others: Partial<TransferPlan> = {}): TransferPlan => ({
  personId,
  needId: 'n',
  title: 'T',
  changedAt: 1,
  words,
  ...others,
});
const keyFor = (reader: string) => (needId: string) => `${reader}:${needId}`;

export const transferPlansContract: Contract = {
  port: 'TransferPlans',
  checks: {
    async 'a plan is its person’s alone, and gone once it is erased'({ transferPlans }) {
      const [personId, other] = [randomUUID(), randomUUID()];
      const one = plan(personId);
      await transferPlans.save({ value: one });
      assert.deepEqual((await transferPlans.find('own-access', personId, 'n'))?.value, one);
      assert.deepEqual(await Array.fromAsync(transferPlans.of('own-access', personId)), [one]);
      assert.equal(await transferPlans.find('own-access', other, 'n'), undefined);
      assert.deepEqual(await Array.fromAsync(transferPlans.of('own-access', other)), []);
      await transferPlans.erase(other, 'n');
      assert.ok(await transferPlans.find('own-access', personId, 'n'));
      await transferPlans.erase(personId, 'n');
      await transferPlans.erase(personId, 'n');
      assert.equal(await transferPlans.find('own-access', personId, 'n'), undefined);
    },

    async 'of a plan its reader sees what was shared with them, and nobody else sees anything'({
      transferPlans,
    }) {
      const [personId, unshared] = [randomUUID(), randomUUID()];
      const shared = { at: 2, with: 'reader:n', words: { ...words, name: 'Ann Byrne' } };
      await transferPlans.save({ value: plan(personId, { shared }) });
      await transferPlans.save({ value: plan(unshared) });
      assert.deepEqual(await transferPlans.sharedBy(personId, keyFor('reader')), [
        { needId: 'n', title: 'T', at: 2, words: shared.words },
      ]);
      assert.deepEqual(await transferPlans.sharedBy(personId, keyFor('somebody else')), []);
      assert.deepEqual(await transferPlans.sharedBy(unshared, keyFor('reader')), []);
      await transferPlans.erase(personId, 'n');
      await transferPlans.erase(unshared, 'n');
      assert.deepEqual(await transferPlans.sharedBy(personId, keyFor('reader')), []);
    },

    async 'a plan that changed since it was read is not stored over'({ transferPlans }) {
      const one = plan(randomUUID());
      await transferPlans.save({ value: one });
      const read = await transferPlans.find('own-access', one.personId, 'n');
      assert.ok(read);
      await transferPlans.save({ ...read, value: { ...one, changedAt: 2 } });
      await assert.rejects(transferPlans.save({ ...read, value: { ...one, changedAt: 3 } }), named('stale'));
      await assert.rejects(transferPlans.save({ value: one }), named('stale'));
      await transferPlans.erase(one.personId, 'n');
    },
  },
};
