import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { listed, named, type Contract } from './contract.ts';

export const declinedDemandContract: Contract = {
  port: 'DeclinedDemandStore',
  checks: {
    async 'declined demand counts each request once, also when they come together'({ declinedDemand }) {
      const roleId = randomUUID();
      const ask = (requestId: string, at: number) =>
        declinedDemand.count({ requestId: `${roleId}-${requestId}`, roleId, skillId: null, at });
      await Promise.all([ask('a', 10), ask('b', 20), ask('a', 30)]);
      await ask('b', 40);
      const [demand, ...others] = await listed(declinedDemand.all(), (one) => one.roleId === roleId);
      assert.deepEqual(others, []);
      assert.deepEqual([demand?.count, demand?.skillId, demand?.months], [2, null, { '1970-01': 2 }]);
      await declinedDemand.snooze(`${roleId}.other`, 99);
      await ask('c', 50);
      const [left] = await listed(declinedDemand.all(), (one) => one.roleId === roleId);
      assert.deepEqual([left?.count, left?.leftUntil], [3, 99]);
      await assert.rejects(declinedDemand.snooze(`${roleId}.never`, 99), named('not-found'));
    },
  },
};
