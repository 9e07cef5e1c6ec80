import { expect, test } from '@jest/globals';
import { subjectAccess } from '../../lib/subject-access.ts';
import { approves, asked, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START } from '../support/world.ts';

const [asker = '', other = ''] = sellers(2);
const nobody = '00000000-0000-4000-8000-00000000ffff';

test('a person has everything that is held about them, and nothing of anybody else, whatever is switched off', async () => {
  const company = await companyAtWork({ disabled: ['practice'] });
  await company.send(
    [asker, other].map((who) => asked(who, 'seller', 'We need training in negotiation.', company.now())),
  );
  await company.pass(START + 100 * DAY, approves);
  const data = await company.run(subjectAccess, { personId: asker });
  expect(data).toMatchObject({ personId: asker, person: { roleId: 'seller', department: 'seller' } });
  expect(data.evidence.map(({ skillId }) => skillId).toSorted()).toEqual([
    'negotiation',
    'negotiation',
    'writing',
    'writing',
  ]);
  expect(data.participations).toMatchObject([{ needId: 'seller.negotiation' }]);
  expect(data.requests).toMatchObject([{ roleId: 'seller', skillId: 'negotiation', outcome: 'counted' }]);
  expect(JSON.stringify(data)).not.toContain(other);
});

test('of somebody who was never named nothing is held', async () => {
  const company = await companyAtWork();
  const data = await company.run(subjectAccess, { personId: nobody });
  expect(data).toMatchObject({ person: null, evidence: [], requests: [], participations: [] });
});
