import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { keepStatements } from '../../lib/agents/sensing/keep-statements.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { approves, asked, companyAtWork, sellers, testers } from '../support/small-company.ts';
import { DAY, FEEDS, START } from '../support/world.ts';

const [asker = '', other = ''] = sellers(2);
const nobody = '00000000-0000-4000-8000-00000000ffff';

test('a person has what is held about them, and nothing of anybody else, also where an agent is switched off', async () => {
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
  expect(JSON.stringify(data)).not.toMatch(new RegExp([...sellers(60).slice(1), ...testers].join('|')));
});

test('of somebody who was never named nothing is held', async () => {
  const company = await companyAtWork();
  const data = await company.run(subjectAccess, { personId: nobody });
  expect(data).toMatchObject({ person: null, evidence: [], requests: [], participations: [] });
});

const academy = { homePage: 'https://hr.example', name: 'academy' };
const passed = (who: string, more: object = {}) => ({
  id: randomUUID(),
  actor: { name: 'A name', account: { homePage: 'https://hr.example', name: who.toUpperCase() } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://academy.example/course-7' },
  result: { success: true, score: { scaled: 0.8 }, response: `said by ${who}` },
  ...more,
});

test('learning records as they came and where the bot reaches them are told with it, and erased with it', async () => {
  const company = await companyAtWork();
  const own = passed(asker);
  const taught = passed(other, {
    context: { instructor: { account: { homePage: 'https://hr.example', name: asker } } },
  });
  await company.run(keepStatements, {
    by: FEEDS,
    source: 'academy.example',
    accountHomePage: 'https://hr.example',
    version: '2.0.0',
    authority: { account: academy },
    statements: [own, taught, passed(other)],
  });
  const address = { personId: asker, serviceUrl: 'https://smba.example/', conversationId: 'a:1' };
  await company.ports.chats.remember(address);
  const { records, chat } = await company.run(subjectAccess, { personId: asker });
  expect(chat).toEqual({ serviceUrl: 'https://smba.example/', conversationId: 'a:1' });
  expect(records).toMatchObject([
    { recordId: own.id, source: 'academy.example', isAbout: true, result: { success: true, score: 0.8 } },
    { recordId: taught.id, isAbout: false },
  ]);
  // What came of it is told to whom it is about.
  expect(JSON.stringify(records)).not.toContain(other);
  expect(records[1]).not.toHaveProperty('result');

  await company.ports.personalData.eraseLeaver(asker);
  const left = await company.run(subjectAccess, { personId: asker });
  expect(left).toMatchObject({ records: [], evidence: [] });
  expect(left.chat).toBeUndefined();
  expect((await company.run(subjectAccess, { personId: other })).records).toHaveLength(1);
});
