import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { newLearner } from '../../lib/domain/person/learner.ts';
import { afterSending, withdrawalOf } from '../../lib/domain/receiver/record.ts';
import { isFault } from '../../lib/errors.ts';
import type { Contract } from './contract.ts';

const isStale = (error: unknown) => isFault(error, 'stale');

export const outRecordsContract: Contract = {
  port: 'OutRecords',
  checks: {
    async 'a record comes with its change, is due from when it happened, and is found by its system and its person'({
      learners,
      outRecords,
    }) {
      const personId = randomUUID();
      const receiverId = `contract-${personId.slice(0, 8)}`;
      const happened = (at: number) => ({
        kind: 'practised' as const,
        about: { skillId: 'negotiation' },
        at,
      });
      await learners.commit(
        { value: newLearner(personId) },
        [],
        [30, 10, 20].map((at) => ({ receiverId, happened: happened(at) })),
      );
      const due = (at: number) => Array.fromAsync(outRecords.due(receiverId, at));
      assert.deepEqual(await due(9), []);
      assert.deepEqual(
        (await due(20)).map(({ personId: who, value }) => [who, value.happened.at]),
        [
          [personId, 10],
          [personId, 20],
        ],
      );
      const [first, second] = await due(30);
      assert.ok(first && second);
      await outRecords.save({ ...first, value: afterSending(first.value, 40) });
      await assert.rejects(outRecords.save(first), isStale);
      await outRecords.forget(second);
      await assert.rejects(outRecords.save(second), isStale);
      await assert.rejects(outRecords.forget(second), isStale);
      assert.equal((await due(30)).length, 1);
      assert.equal((await Array.fromAsync(outRecords.of(receiverId, 'sent'))).length, 1);
      assert.equal((await Array.fromAsync(outRecords.of(receiverId, 'waiting'))).length, 1);
      assert.equal((await Array.fromAsync(outRecords.of('another', 'sent'))).length, 0);
      assert.equal((await Array.fromAsync(outRecords.ofPerson(personId))).length, 2);
      const [given] = await Array.fromAsync(outRecords.of(receiverId, 'waiting'));
      assert.ok(given);
      await outRecords.save({ ...given, value: { ...given.value, file: 'one.csv' } });
      const inFile = async (file: string) =>
        (await Array.fromAsync(outRecords.inFile(receiverId, file))).map(({ value }) => value.recordId);
      assert.deepEqual([await inFile('one.csv'), await inFile('two.csv')], [[given.value.recordId], []]);
      const [sent] = await Array.fromAsync(outRecords.of(receiverId, 'sent'));
      assert.ok(sent);
      assert.deepEqual(await outRecords.find(personId, sent.value.recordId), sent);
      assert.equal(await outRecords.find(personId, randomUUID()), undefined);
      const asWithdrawn = (recordId: string) => outRecords.stands(withdrawalOf({ recordId, receiverId }, 5));
      assert.deepEqual(
        [await asWithdrawn(sent.value.recordId), await asWithdrawn(randomUUID())],
        [true, false],
      );
      const difference = {
        receiverId,
        needId: 'contract',
        kind: 'not-shown' as const,
        recordId: sent.value.recordId,
      };
      await outRecords.noteDifference(personId, difference);
      await outRecords.noteDifference(personId, difference);
      assert.deepEqual(await Array.fromAsync(outRecords.differences(receiverId)), [{ personId, difference }]);
      const known = () => outRecords.difference(personId, receiverId, 'contract');
      assert.deepEqual(await known(), difference);
      assert.equal(await outRecords.difference(personId, 'another', 'contract'), undefined);
      await assert.rejects(outRecords.noteDifference(randomUUID(), difference), isStale);
      assert.deepEqual(await Array.fromAsync(outRecords.differences('another')), []);
      assert.equal(await outRecords.settleDifference(personId, difference), true);
      assert.equal(await outRecords.settleDifference(personId, difference), false);
      assert.equal(await known(), undefined);
      assert.equal((await Array.fromAsync(outRecords.ofPerson(personId))).length, 2);
      for (const status of ['sent', 'waiting'] as const)
        for await (const left of outRecords.of(receiverId, status)) await outRecords.forget(left);
    },
    async 'what is to be taken back stays until it is settled, and how telling goes is known'({
      outRecords,
    }) {
      const recordId = randomUUID();
      const receiverId = `contract-${recordId.slice(0, 8)}`;
      const withdrawal = withdrawalOf({ recordId, receiverId }, 5);
      const held = () => Array.fromAsync(outRecords.withdrawals(receiverId));
      await outRecords.saveWithdrawal(withdrawal);
      await outRecords.saveWithdrawal({ ...withdrawal, attempts: 1 });
      assert.deepEqual(await held(), [{ ...withdrawal, attempts: 1 }]);
      assert.deepEqual(await Array.fromAsync(outRecords.withdrawals(randomUUID())), []);
      await outRecords.settleWithdrawal(withdrawal);
      await outRecords.settleWithdrawal(withdrawal);
      assert.deepEqual(await held(), []);
      assert.equal(await outRecords.telling(receiverId), undefined);
      const value = { receiverId, lastRunAt: 1 };
      await outRecords.saveTelling({ value });
      await assert.rejects(outRecords.saveTelling({ value }), isStale);
      const first = await outRecords.telling(receiverId);
      assert.ok(first);
      const later = { receiverId, lastRunAt: 2, lastSentAt: 2 };
      await outRecords.saveTelling({ ...first, value: later });
      await assert.rejects(outRecords.saveTelling({ ...first, value }), isStale);
      assert.deepEqual((await outRecords.telling(receiverId))?.value, later);
    },
  },
};
