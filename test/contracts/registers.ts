import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { listed, named, type Contract } from './contract.ts';

export const registersContract: Contract = {
  port: 'Registers',
  checks: {
    async 'what humans save is read back at once, and replaced by its id'({ registers }) {
      const id = randomUUID();
      const skill = { skillId: id, label: 'Knots', description: '', halfLifeDays: 90, neighbours: [] };
      const { etag: ifMatch } = await registers.save({ register: 'skill', id, value: skill, at: 1 });
      const better = { ...skill, label: 'Better knots' };
      await registers.save({ register: 'skill', id, value: better, at: 2, ifMatch });
      assert.equal((await registers.skills()).get(id)?.label, 'Better knots');
      const profile = { roleId: id, title: 'Rigger', targets: { [id]: 3 } };
      await registers.save({ register: 'role-profile', id, value: profile, at: 3 });
      assert.deepEqual((await registers.roleProfiles()).get(id)?.targets, { [id]: 3 });
      const line = {
        lineId: id,
        text: 'Tie well',
        skillIds: [id],
        roleIds: [],
        weight: 1,
        ownerId: id,
        from: '2026-01-01T00:00:00Z',
        until: '2027-01-01T00:00:00Z',
      };
      await registers.save({ register: 'charter', id, value: line, at: 4 });
      const { version, lines } = await registers.charter();
      assert.deepEqual(
        lines.find(({ lineId }) => lineId === id),
        line,
      );
      assert.match(version, /^[0-9a-f]{12}$/);
    },
    async 'a change keeps what it replaces, and one that names an older version is refused'({ registers }) {
      const id = randomUUID();
      const saving = (targets: Record<string, number>, at: number, ifMatch?: string) =>
        registers.save({
          register: 'role-profile',
          id,
          value: { roleId: id, title: 'Rigger', targets },
          at,
          ...(ifMatch ? { ifMatch } : {}),
        });
      const first = await saving({ knots: 1 }, 1);
      const second = await saving({ knots: 2 }, 2, first.etag);
      assert.equal(second.version, 2);
      await assert.rejects(saving({ knots: 3 }, 3, first.etag), { name: 'stale' });
      const current = (await registers.entries('role-profile')).find((entry) => entry.id === id);
      assert.deepEqual([current?.version, current?.etag, current?.at], [2, second.etag, 2]);
      const [before, ...others] = await listed(registers.earlier('role-profile', id), () => true);
      assert.deepEqual(others, []);
      assert.deepEqual([before?.version, before?.at], [1, 1]);
      const both = await Promise.allSettled([
        saving({ knots: 4 }, 4, second.etag),
        saving({ knots: 5 }, 5, second.etag),
      ]);
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
      assert.equal((await registers.entries('role-profile')).find((entry) => entry.id === id)?.version, 3);
    },
    async 'an entry that stands is replaced by nobody who names no version, and the same again is no change'({
      registers,
    }) {
      const id = randomUUID();
      const saving = (title: string, ifMatch?: string) =>
        registers.save({
          register: 'role-profile',
          id,
          value: { roleId: id, title, targets: {} },
          at: 1,
          ...(ifMatch ? { ifMatch } : {}),
        });
      const [first, again] = await Promise.all([saving('Rigger'), saving('Rigger')]);
      assert.deepEqual(again, first);
      await assert.rejects(saving('Sailor'), named('precondition-required'));
      const second = await saving('Sailor', first.etag);
      assert.deepEqual(await saving('Sailor', first.etag), second);
      assert.deepEqual([second.version, (await registers.roleProfiles()).get(id)?.title], [2, 'Sailor']);
    },
    async 'what the register could not read again is not stored, whoever sends it'({ registers }) {
      const misfit = { register: 'policy' as const, id: 'causes', value: { most: 11 }, at: 1 };
      await assert.rejects(registers.save(misfit), named('bad-input'));
      await assert.rejects(registers.save({ ...misfit, id: 'unheard-of' }), named('not-found'));
      assert.ok(await registers.policy());
      assert.ok(await registers.latest('policy'));
    },
    async 'what nobody changed of the policy is as it was shipped'({ registers }) {
      const before = (await registers.policy()).thresholds;
      const value = { approvalDays: before.approvalDays === 7 ? 8 : 7 };
      await registers.save({ register: 'policy', id: 'thresholds', value, at: 1 });
      const { thresholds } = await registers.policy();
      assert.deepEqual(thresholds, { ...SHIPPED_POLICY.thresholds, ...value });
    },
  },
};
