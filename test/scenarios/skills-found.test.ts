import { expect, test } from '@jest/globals';
import { findSkills } from '../../lib/agents/needs-analysis/demand/find-skills.ts';
import { companyAtWork } from '../support/small-company.ts';

test('the skills that a posting speaks of are found at the door', async () => {
  const company = await companyAtWork();
  const { mentions } = await company.run(findSkills, {
    text: 'A seller who is strong in negotiation; writing in clear words is part of the work.',
  });
  expect(mentions.map(({ skillId }) => skillId).toSorted()).toEqual(['negotiation', 'writing']);
});
