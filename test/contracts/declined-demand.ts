import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { listed, named, type Contract } from './contract.ts';

export const declinedDemandContract: Contract = {
  port: 'DeclinedDemandStore',
  checks: {
    async 'declined demand counts each person once, also when they ask together'({ declinedDemand }) {
      const roleId = randomUUID();
      const ask = (requesterId: string, at: number) =>
        declinedDemand.count({ requesterId: `${roleId}-${requesterId}`, roleId, skillId: null, at });
      await Promise.all([ask('a', 10), ask('b', 20), ask('a', 30)]);
      await ask('b', 40);
      const [demand, ...others] = await listed(declinedDemand.all(), (one) => one.roleId === roleId);
      assert.deepEqual(others, []);
      assert.deepEqual([demand?.count, demand?.skillId, demand?.months], [2, null, { '1970-01': 2 }]);
      await Promise.all([ask('a', 40 * DAY), ask('a', 41 * DAY)]);
      const [later] = await listed(declinedDemand.all(), (one) => one.roleId === roleId);
      assert.deepEqual([later?.count, later?.months], [2, { '1970-01': 2, '1970-02': 1 }]);
      await declinedDemand.snooze(`${roleId}.other`, 99);
      await ask('c', 50);
      const [snoozed] = await listed(declinedDemand.all(), (one) => one.roleId === roleId);
      assert.deepEqual([snoozed?.count, snoozed?.leftUntil], [3, 99]);
      await assert.rejects(declinedDemand.snooze(`${roleId}.never`, 99), named('not-found'));
    },
  },
};
