// Whoever leads a group may step down, lines of reporting may change, a human may put right what was handed over, and
// who was there may be marked wrongly: each has a way back.
import { expect, test } from '@jest/globals';
import { markAttendance, readAttendance } from '../../lib/agents/cohort/attendance.ts';
import { answerFacilitating, listFacilitating } from '../../lib/agents/cohort/facilitating.ts';
import { readOwnCohort } from '../../lib/agents/cohort/own-cohort.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import {
  answers,
  cohortOf,
  companyWithCohort,
  groupsOf,
  live,
  membersOf,
  name,
  NEED as needId,
  partIn,
} from '../support/company-with-cohort.ts';
import { managed } from '../support/company-with-programme.ts';
import { testers } from '../support/small-company.ts';

const [, led = '', other = ''] = testers;

async function formed(...named: number[]) {
  const one = await companyWithCohort();
  await name(one, 1, ...named);
  await live(one, 4, async () => {
    await answers(one, 1, 'yes');
    for (const place of named) await answers(one, place, 'no');
  });
  const [group] = await groupsOf(one);
  if (!group) throw new Error('A group was formed.');
  return { one, group, members: await membersOf(one, group.groupId) };
}
const eventsOf = async (one: Awaited<ReturnType<typeof formed>>['one'], groupId: string) => {
  const ids = (await groupsOf(one)).find((it) => it.groupId === groupId)?.sessions.map((it) => it.eventId);
  return one.calendar.events().filter(({ eventId }) => ids?.includes(eventId));
};
const stepDown = (one: Awaited<ReturnType<typeof formed>>['one']) =>
  one.run(answerFacilitating, { personId: led, needId, says: 'no' });

test('who steps down is out of the events, and who is asked and accepts takes the same group over', async () => {
  const { one, group, members } = await formed();
  expect((await one.run(listFacilitating, { personId: led })).leading[0]).toMatchObject({
    state: 'leads',
    canStepDown: true,
  });
  expect(await stepDown(one)).toMatchObject({ state: 'declined', canStepDown: false });
  await name(one, 2);
  await live(one, 3, async () => {
    await answers(one, 2, 'yes');
  });
  const [now, ...more] = (await groupsOf(one)).filter(({ groupId }) => groupId === group.groupId);
  expect(more).toEqual([]);
  expect(now).toMatchObject({ facilitatorId: other });
  expect(now).not.toHaveProperty('unledSince');
  expect(await membersOf(one, group.groupId)).toEqual(members);
  for (const { personIds, calledOff } of await eventsOf(one, group.groupId)) {
    expect(calledOff).toBeUndefined();
    expect(personIds).toContain(other);
    expect(personIds).not.toContain(led);
  }
});

test('where nobody takes it over, what is to come is called off a day before', async () => {
  const { one, group } = await formed();
  await stepDown(one);
  await live(one, 1);
  expect((await groupsOf(one))[0]?.calledOff).toBeUndefined();
  expect((await eventsOf(one, group.groupId)).some(({ personIds }) => personIds.includes(led))).toBe(false);
  await live(one, Math.floor(((group.sessions[0]?.from ?? 0) - one.now()) / DAY));
  expect((await groupsOf(one))[0]?.calledOff?.because).toBe('unled');
});

test('whoever comes to lead another of the group is out of what is to come, and may come to another one', async () => {
  const { one, group, members } = await formed();
  const [boss = '', report = ''] = members;
  await one.send([managed(report, boss, one.now())]);
  await one.settle();
  await live(one, 1);
  expect((await partIn(one, boss))?.cohort).toMatchObject({ wantsOther: true });
  const now = await membersOf(one, group.groupId);
  expect(now).toContain(report);
  expect(now).not.toContain(boss);
  for (const { personIds } of await eventsOf(one, group.groupId)) expect(personIds).not.toContain(boss);
});

test('a session in the hands of a human goes on once they put it at another time', async () => {
  const { one, group, members } = await formed();
  const eventId = group.sessions[0]?.eventId ?? '';
  for (let i = 0; i < 2; i += 1) {
    for (const personId of members) one.calendar.answer(eventId, personId, 'declined');
    await live(one, 1);
  }
  const handed = (await groupsOf(one))[0]?.sessions[0];
  expect(handed?.handedOverAt).toBeDefined();
  const at = (handed?.from ?? 0) + DAY;
  one.calendar.put(eventId, at);
  await live(one, 1);
  const back = (await groupsOf(one))[0]?.sessions[0];
  expect(back).not.toHaveProperty('handedOverAt');
  expect(back?.from).toBe(at);
  const own = await one.run(readOwnCohort, { personId: members[0] ?? '', needId });
  expect(own.sessions[0]).toMatchObject({ from: at });
});

test('a correction of who was there takes back what was finished by it, and nothing that somebody said', async () => {
  const { one, group, members } = await formed();
  const mark = async (session: number, away: readonly string[]) => {
    const { people } = await one.run(readAttendance, { personId: led, needId, session });
    const marks = people.map(({ key, name: called }) => ({
      key,
      was: away.some((personId) => called.endsWith(personId.slice(0, 4)))
        ? ('away' as const)
        : ('there' as const),
    }));
    await one.run(markAttendance, { personId: led, needId, session, marks });
  };
  await live(one, Math.ceil(((group.sessions.at(-1)?.until ?? 0) - one.now()) / DAY) + 1);
  const sessions = (await groupsOf(one))[0]?.sessions ?? [];
  for (const place of sessions.keys()) await mark(place + 1, []);
  const [who = '', next = ''] = members;
  expect((await partIn(one, who))?.finishedAt).toBeDefined();
  for (const place of sessions.keys()) await mark(place + 1, [who]);
  expect((await partIn(one, who))?.finishedAt).toBeUndefined();
  expect((await partIn(one, next))?.finishedAt).toBeDefined();
  await mark(sessions.length, []);
  for (const place of sessions.keys()) await mark(place + 1, []);
  expect((await partIn(one, who))?.finishedAt).toBeDefined();
});

test('a late yes counts while the place is free', async () => {
  const one = await companyWithCohort();
  await name(one, 1);
  await live(one, 12);
  expect((await cohortOf(one))?.facilitators[0]?.said?.is).toBe('silent');
  expect((await one.run(listFacilitating, { personId: led })).leading[0]?.state).toBe('asked');
  await one.run(answerFacilitating, { personId: led, needId, says: 'yes' });
  await live(one, 4);
  expect((await groupsOf(one))[0]?.facilitatorId).toBe(led);
});
