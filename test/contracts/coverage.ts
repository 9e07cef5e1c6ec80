import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sayable } from '../../lib/domain/disclosure/said.ts';
import { listed, type Contract } from './contract.ts';

export const coverageContract: Contract = {
  port: 'CoverageStore',
  checks: {
    async 'what is found of a skill replaces what was found before'({ coverage }) {
      const skillId = randomUUID();
      const part = { roleId: 'r', department: 'd', atTarget: 9, below: 8, notAssessed: 7 };
      await coverage.save([sayable({ skillId, at: 1, parts: [part, part], unspoken: [], targeting: {} })]);
      const now = sayable({
        skillId,
        at: 2,
        parts: [part],
        unspoken: [{ roleId: 's', word: 'too-few' as const }],
        targeting: {},
      });
      await coverage.save([now]);
      assert.deepEqual(await coverage.find(skillId), now);
      assert.equal(await coverage.find(randomUUID()), undefined);
      assert.deepEqual(await listed(coverage.all(), (one) => one.skillId === skillId), [now]);
    },
  },
};
