import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { noExperience } from '../../lib/domain/modality/modality-experience.ts';
import type { Contract } from './contract.ts';

const sums = { ...noExperience, needs: 1, weight: 2, weightedEffect: 3 };

export const experienceContract: Contract = {
  port: 'Experience',
  checks: {
    async 'the same entry counts once, however often and whenever it is added'({ experience }) {
      const before = (await experience.of('judgement')).get('cohort') ?? noExperience;
      const entry = randomUUID();
      await Promise.all([1, 2, 3].map(() => experience.add(entry, 'judgement', 'cohort', sums)));
      await experience.add(entry, 'judgement', 'cohort', sums);
      const after = (await experience.of('judgement')).get('cohort');
      assert.equal(after?.needs, before.needs + 1);
      assert.equal(after.weightedEffect, before.weightedEffect + 3);
    },
    async 'entries that come together are all counted, each for its own kind and form'({ experience }) {
      const needsOf = async (form: 'job-aid' | 'role-play') =>
        (await experience.of('technical')).get(form)?.needs ?? 0;
      const [aids, plays] = [await needsOf('job-aid'), await needsOf('role-play')];
      const entries = Array.from({ length: 5 }, () => randomUUID());
      await Promise.all(entries.map((entry) => experience.add(entry, 'technical', 'job-aid', sums)));
      assert.deepEqual([await needsOf('job-aid'), await needsOf('role-play')], [aids + 5, plays]);
    },
  },
};
