import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sayable } from '../../lib/domain/disclosure/said.ts';
import { listed, type Contract } from './contract.ts';

export const standingsContract: Contract = {
  port: 'Standings',
  checks: {
    async 'standings are kept by role and skill, more than one batch of them'({ standings }) {
      const roleId = randomUUID();
      const sums = { target: 3, population: 5, assessed: 5, belowTarget: 2, levelSum: 10, gapSum: 3 };
      const all = Array.from({ length: 130 }, (_, i) => sayable({ roleId, skillId: `s${i}`, ...sums }));
      await standings.save(all);
      assert.deepEqual(await standings.find(roleId, 's129'), all[129]);
      assert.equal(await standings.find(roleId, 'never'), undefined);
      assert.equal((await listed(standings.all(), (one) => one.roleId === roleId)).length, 130);
    },
  },
};
