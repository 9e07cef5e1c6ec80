// Whoever is erased is out of rosters, attendance and events; who led a group leads none, and what was to come of it is
// called off.
import { expect, test } from '@jest/globals';
import { erasePerson, planErasure } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import {
  answers,
  cohortOf,
  companyWithCohort,
  groupsOf,
  live,
  membersOf,
  name,
  NEED as needId,
} from '../support/company-with-cohort.ts';
import { containersOf } from '../support/containers-of.ts';
import { testers } from '../support/small-company.ts';
import { everythingKept, leadingTo } from '../support/traces.ts';

async function formed() {
  const company = await companyWithCohort();
  await name(company, 1);
  await live(company, 4, async () => {
    await answers(company, 1, 'yes');
  });
  const [group] = await groupsOf(company);
  if (!group) throw new Error('A group was formed.');
  const members = await membersOf(company, group.groupId);
  return { company, group, members, containers: containersOf(company) };
}

test('a member who is erased is in no roster and no event any more, and nothing leads to them', async () => {
  const { company, group, members, containers } = await formed();
  const [personId = '', other = ''] = members;
  const data = await company.run(subjectAccess, { personId });
  expect(data.participations).toMatchObject([{ needId, cohort: { groupId: group.groupId, attended: [] } }]);
  expect(company.calendar.events().every(({ personIds }) => personIds.includes(personId))).toBe(true);
  const left = await erasePerson(containers, personId);
  expect(left.places.filter(({ does }) => does !== 'stays')).toEqual([]);
  await live(company, 1);
  expect(company.calendar.events().filter(({ personIds }) => personIds.includes(personId))).toEqual([]);
  expect(company.calendar.events().every(({ personIds }) => personIds.includes(other))).toBe(true);
  expect(leadingTo(personId, await everythingKept(company))).toEqual([]);
});

test('a member who objects to being processed is taken out, and is not found among those who are marked', async () => {
  const { company, group, members } = await formed();
  const [personId = ''] = members;
  await company.run(takeObjection, { personId, to: 'processing' });
  await live(company, 1);
  expect(company.calendar.events().filter(({ personIds }) => personIds.includes(personId))).toEqual([]);
  expect(company.calendar.events()).toHaveLength(group.sessions.length);
});

test('whoever led a group and is erased leads none, and its sessions are called off', async () => {
  const { company, containers } = await formed();
  const [, personId = ''] = testers;
  expect(await company.run(subjectAccess, { personId })).toMatchObject({
    leading: [{ needId, said: { is: 'yes' } }],
  });
  const { places } = await planErasure(containers, personId);
  expect(places.filter(({ type }) => type === 'cohort').map(({ path, does }) => [path, does])).toEqual([
    ['value.facilitators[].personId', 'taken out'],
    ['value.groups[].facilitatorId', 'taken out'],
  ]);
  await erasePerson(containers, personId);
  await live(company, 1);
  expect((await groupsOf(company))[0]?.calledOff?.because).toBe('unled');
  expect((await cohortOf(company))?.facilitators[0]).not.toHaveProperty('personId');
  expect(company.calendar.events().every(({ calledOff }) => calledOff !== undefined)).toBe(true);
});
