import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { withFigure } from '../../lib/domain/signal/figure.ts';
import { withReport } from '../../lib/domain/signal/pulse.ts';
import { isFault } from '../../lib/errors.ts';
import type { Contract } from './contract.ts';

const report = { question: 'workload', answers: 10, sum: 32, squares: 110 };

export const groupsContract: Contract = {
  port: 'Groups',
  checks: {
    async 'a pulse comes back as it was saved, and a stale one is refused'({ groups }) {
      const groupId = `team-${randomUUID()}`;
      assert.equal(await groups.pulse(groupId, 'workload'), undefined);
      const first = withReport(
        { groupId, question: 'workload', points: {} },
        '2026-03-02',
        report,
        MINIMUM_GROUP,
      );
      await groups.savePulse({ value: first });
      const stored = await groups.pulse(groupId, 'workload');
      assert.deepEqual(stored?.value, first);
      const second = withReport(first, '2026-03-09', report, MINIMUM_GROUP);
      await groups.savePulse({ ...stored, value: second });
      await assert.rejects(groups.savePulse({ ...stored, value: first }), (error) => isFault(error, 'stale'));
      assert.equal(await groups.pulse(groupId, 'clarity'), undefined);
    },
    async 'a figure of a group comes back as it was saved, among those of its name'({ groups }) {
      const groupId = `team-${randomUUID()}`;
      const figureId = `reopened-${randomUUID().slice(0, 8)}`;
      assert.equal(await groups.figure(groupId, figureId), undefined);
      const report = { figureId, people: 9, cases: 120, sum: 8 };
      const value = withFigure({ groupId, figureId, points: {} }, '2026-03-02', report, MINIMUM_GROUP);
      await groups.saveFigure({ value });
      const stored = await groups.figure(groupId, figureId);
      assert.deepEqual(stored?.value, value);
      await groups.saveFigure({ ...stored, value });
      await assert.rejects(groups.saveFigure({ ...stored, value }), (error) => isFault(error, 'stale'));
      await groups.saveFigure({ value: { groupId, figureId: `${figureId}-2`, points: {} } });
      const kept = [];
      for await (const one of groups.figures(figureId)) kept.push(one);
      assert.deepEqual(kept, [value]);
    },
    async 'a market trend comes back as it was saved, and a stale one is refused'({ groups }) {
      const trendId = randomUUID().slice(0, 8);
      const value = {
        trendId,
        trend: 'Agents compare prices',
        source: 'Press',
        day: '2026-03-02',
        skillIds: ['pricing'],
        unknown: [],
        at: 1,
      };
      assert.equal(await groups.trend(trendId), undefined);
      await groups.saveTrend({ value });
      const stored = await groups.trend(trendId);
      assert.deepEqual(stored?.value, value);
      await groups.saveTrend({ ...stored, value: { ...value, leftUntil: 2 } });
      await assert.rejects(groups.saveTrend({ ...stored, value }), (error) => isFault(error, 'stale'));
      const kept = [];
      for await (const one of groups.trends()) if (one.trendId === trendId) kept.push(one);
      assert.deepEqual(kept, [{ ...value, leftUntil: 2 }]);
    },
    async 'months of a role come back as they were saved, and a stale one is refused'({ groups }) {
      const roleId = `role-${randomUUID().slice(0, 8)}`;
      const value = {
        roleId,
        months: { '2026-03': { heads: 20, joined: 1, movedIn: 0, gone: 2, at: 1 } },
        departments: { Sales: 20 },
      };
      assert.equal(await groups.heads(roleId), undefined);
      await groups.saveHeads({ value });
      const stored = await groups.heads(roleId);
      assert.deepEqual(stored?.value, value);
      await groups.saveHeads({ ...stored, value: { ...value, months: {} } });
      await assert.rejects(groups.saveHeads({ ...stored, value }), (error) => isFault(error, 'stale'));
      const kept = [];
      for await (const one of groups.allHeads()) if (one.roleId === roleId) kept.push(one);
      assert.deepEqual(kept, [{ ...value, months: {} }]);
    },
    async 'of two forecasts the later counts, whatever order they come in'({ groups }) {
      const roleId = `role-${randomUUID().slice(0, 8)}`;
      const forecast = (at: number, people: number) => ({
        roleId,
        at,
        people,
        skillId: 'measuring',
        level: 3,
        neededBy: '2028-01-01T00:00:00Z',
      });
      for (const [one, counts] of [
        [forecast(2, 20), 20],
        [forecast(1, 10), 20],
        [forecast(3, 30), 30],
      ] as const) {
        await groups.saveForecast(one);
        const kept = [];
        for await (const { people, ...rest } of groups.forecasts())
          if (rest.roleId === roleId) kept.push(people);
        assert.deepEqual(kept, [counts]);
      }
    },
    async 'a change is kept once'({ groups }) {
      const groupId = `team-${randomUUID()}`;
      const change = {
        changeId: `${groupId}.workload`,
        groupId,
        question: 'workload',
        since: '2026-03-02',
        at: 1,
        effect: -1,
        interval: [-1.5, -0.5] as const,
        sentence: 'It fell.',
      };
      for (const one of [change, change]) await groups.saveChange(one);
      const kept = [];
      for await (const one of groups.changes()) if (one.groupId === groupId) kept.push(one);
      assert.deepEqual(kept, [change]);
    },
  },
};
