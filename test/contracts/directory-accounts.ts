import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { DirectoryAccount } from '../../lib/domain/directory/account.ts';
import { listed, named, type Contract } from './contract.ts';

const accountOf = (personId: string, round: number): DirectoryAccount => ({
  personId,
  attributes: { title: 'Seller', department: 'Sales', isEnabled: true, hiredAt: 5 },
  isRemoved: false,
  round,
  told: {
    count: 1,
    at: 7,
    as: {
      roleId: 'seller',
      department: 'Sales',
      timeZone: 'UTC',
      workingHours: { from: 9, to: 17 },
    },
  },
});

export const directoryAccountsContract: Contract = {
  port: 'DirectoryAccounts',
  checks: {
    async 'an account comes back as it was saved, changes by its version alone, and can be forgotten'({
      directoryAccounts,
    }) {
      const personId = randomUUID();
      assert.equal(await directoryAccounts.find(personId), undefined);
      const value = accountOf(personId, 1);
      await directoryAccounts.save({ value }, 10);
      await assert.rejects(directoryAccounts.save({ value }, 10), named('stale'));
      const stored = await directoryAccounts.find(personId);
      assert.deepEqual(stored?.value, value);
      await directoryAccounts.save({ ...stored, value: { ...value, round: 2 } }, 10);
      await assert.rejects(directoryAccounts.forget(stored), named('stale'));
      const latest = await directoryAccounts.find(personId);
      assert.ok(latest);
      await directoryAccounts.forget(latest);
      assert.equal(await directoryAccounts.find(personId), undefined);
    },
    async 'those are found whose day has come, and those that an earlier round saw last'({
      directoryAccounts,
    }) {
      const [early, late] = [randomUUID(), randomUUID()];
      await directoryAccounts.save({ value: accountOf(early, 1) }, 10);
      await directoryAccounts.save({ value: accountOf(late, 2) }, 20);
      const ours = async (found: AsyncIterable<{ value: DirectoryAccount }>) =>
        (await listed(found, ({ value: { personId } }) => personId === early || personId === late))
          .map(({ value }) => value.personId)
          .sort();
      assert.deepEqual(await ours(directoryAccounts.all()), [early, late].sort());
      assert.deepEqual(await ours(directoryAccounts.due(10)), [early]);
      assert.deepEqual(await ours(directoryAccounts.due(9)), []);
      assert.deepEqual(await ours(directoryAccounts.seenBefore(2)), [early]);
    },
  },
};
