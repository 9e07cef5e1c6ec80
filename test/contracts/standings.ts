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
      assert.deepEqual(await standings.find({ roleId, skillId: 's129' }), all[129]);
      assert.equal(await standings.find({ roleId, skillId: 'never' }), undefined);
      assert.equal((await listed(standings.all(), (one) => one.roleId === roleId)).length, 130);
    },
    async 'what is said of a part of a role stands beside what is said of the role'({ standings }) {
      const about = { roleId: randomUUID(), skillId: 's' };
      const sums = { target: 3, population: 20, assessed: 20, belowTarget: 5, levelSum: 50, gapSum: 10 };
      const [role, part] = [
        sayable({ ...about, ...sums }),
        sayable({ ...about, group: { department: 'North' }, ...sums, population: 8 }),
      ];
      await standings.save([role]);
      await standings.saveParts([part]);
      assert.deepEqual(await standings.find(about), role);
      assert.deepEqual(await standings.find({ ...about, group: { department: 'North' } }), part);
      assert.equal(await standings.find({ ...about, group: { department: 'South' } }), undefined);
      assert.deepEqual(await listed(standings.all(), (one) => one.roleId === about.roleId), [role]);
      await standings.saveParts([]);
      assert.equal(await standings.find({ ...about, group: { department: 'North' } }), undefined);
      assert.deepEqual(await standings.find(about), role);
    },
  },
};
