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
    async 'what leaders are told is kept by its day, and is no coverage of a skill'({ coverage }) {
      const day = Date.UTC(2000 + Math.floor(Math.random() * 900), 3, 4);
      const lineId = randomUUID();
      const report = (at: number) => ({
        at,
        countedAt: at,
        minimumGroup: 5,
        target: 0.7,
        lines: [],
        proposals: [{ kind: 'hear' as const, lineId, people: 5, weight: 1 }],
      });
      for (const at of [day, day + 1, day + 86_400_000]) await coverage.keepReport(report(at));
      const kept = await listed(coverage.reports(), ({ proposals }) => proposals[0]?.lineId === lineId);
      assert.deepEqual(
        kept.toSorted((a, b) => a.at - b.at),
        [report(day + 1), report(day + 86_400_000)],
      );
      const all = await listed(coverage.reports(), () => true);
      assert.deepEqual(
        (await coverage.latestReport())?.at,
        all.reduce((latest, { at }) => Math.max(latest, at), 0),
      );
      assert.deepEqual(await listed(coverage.all(), ({ skillId }) => skillId.startsWith('leaders')), []);
    },
  },
};
