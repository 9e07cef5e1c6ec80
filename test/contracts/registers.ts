import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { listed, type Contract } from './contract.ts';

export const registersContract: Contract = {
  port: 'Registers',
  checks: {
    async 'what humans save is read back at once, and replaced by its id'({ registers }) {
      const id = randomUUID();
      const skill = { skillId: id, label: 'Knots', description: '', halfLifeDays: 90, neighbours: [] };
      await registers.saveSkill(skill);
      await registers.saveSkill({ ...skill, label: 'Better knots' });
      assert.equal((await registers.skills()).get(id)?.label, 'Better knots');
      await registers.saveRoleProfile({ roleId: id, title: 'Rigger', targets: { [id]: 3 } });
      assert.deepEqual((await registers.roleProfiles()).get(id)?.targets, { [id]: 3 });
      const line = {
        ...{ lineId: id, text: 'Tie well', skillIds: [id], roleIds: [], weight: 1, ownerId: id },
        ...{ from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
      };
      await registers.saveCharterLine(line);
      const { version, lines } = await registers.charter();
      assert.deepEqual(
        lines.find(({ lineId }) => lineId === id),
        line,
      );
      assert.match(version, /^[0-9a-f]{12}$/);
    },
    async 'standings are kept by role and skill, more than one batch of them'({ registers }) {
      const roleId = randomUUID();
      const sums = { target: 3, population: 5, assessed: 5, belowTarget: 2, levelSum: 10, gapSum: 3 };
      const standings = Array.from({ length: 130 }, (_, i) => ({ roleId, skillId: `s${i}`, ...sums }));
      await registers.saveStandings(standings);
      assert.deepEqual(await registers.standing(roleId, 's129'), standings[129]);
      assert.equal(await registers.standing(roleId, 'never'), undefined);
    },
    async 'declined demand counts each request once, also when they come together'({ registers }) {
      const roleId = randomUUID();
      const ask = (requestId: string, at: number) =>
        registers.countDeclined({ requestId: `${roleId}-${requestId}`, roleId, skillId: null, at });
      await Promise.all([ask('a', 10), ask('b', 20), ask('a', 30)]);
      await ask('b', 40);
      const [demand, ...others] = await listed(registers.declined(), (one) => one.roleId === roleId);
      assert.deepEqual(others, []);
      assert.deepEqual([demand?.count, demand?.skillId], [2, null]);
    },
  },
};
