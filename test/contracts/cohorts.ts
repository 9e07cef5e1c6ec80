import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { MeetingCohort } from '../../lib/domain/cohort/state.ts';
import { listed, named, type Contract } from './contract.ts';

const cohortOf = (needId: string): MeetingCohort => ({
  needId,
  assetId: 'asset',
  facilitators: [{ personId: randomUUID(), namedAt: 1, askedAt: 2, said: { is: 'yes', at: 3 } }],
  groups: [{ groupId: 'g1', formedAt: 4, sessions: [{ from: 5, until: 6, eventId: 'event' }] }],
});

export const cohortsContract: Contract = {
  port: 'Cohorts',
  checks: {
    async 'a cohort comes back as it was saved, by its response, and changes by its version alone'({
      cohorts,
    }) {
      const needId = randomUUID();
      const value = cohortOf(needId);
      assert.equal(await cohorts.find(needId, 'asset'), undefined);
      await cohorts.save({ value });
      await assert.rejects(cohorts.save({ value }), named('stale'));
      const stored = await cohorts.find(needId, 'asset');
      assert.deepEqual(stored?.value, value);
      assert.equal(await cohorts.find(needId, 'another asset'), undefined);
      await cohorts.save({ ...stored, value: { ...value, groups: [] } });
      await assert.rejects(cohorts.save({ ...stored, value }), named('stale'));
    },
    async 'it is found among all'({ cohorts }) {
      const needId = randomUUID();
      await cohorts.save({ value: cohortOf(needId) });
      const found = await listed(cohorts.all(), (one) => one.needId === needId);
      assert.equal(found.length, 1);
    },
  },
};
