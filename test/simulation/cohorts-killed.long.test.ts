import { expect, test } from '@jest/globals';
import { markAttendance, readAttendance } from '../../lib/agents/cohort/attendance.ts';
import { answerFacilitating } from '../../lib/agents/cohort/facilitating.ts';
import { answerCohort } from '../../lib/agents/cohort/own-cohort.ts';
import { collected } from '../support/collected.ts';
import {
  cohortOf,
  companyWithCohort,
  groupsOf,
  live,
  membersOf,
  name,
  NEED as needId,
} from '../support/company-with-cohort.ts';
import { noFaults } from '../support/faults.ts';
import { sellers, testers } from '../support/small-company.ts';

const [, yes = ''] = testers;

/** From the naming to the last session, with one who leaves and a session that moves; the host dies at some awaits. */
async function weeks(dies: () => boolean) {
  let isArmed = false;
  const company = await companyWithCohort({ faults: { ...noFaults, dies: () => isArmed && dies() } });
  await name(company, 1);
  isArmed = true;
  let hasSaid = false;
  await live(company, 32, async () => {
    isArmed = false;
    const cohort = await cohortOf(company);
    const [group] = await groupsOf(company);
    const isAsked = cohort?.facilitators.some(({ askedAt, said }) => askedAt !== undefined && !said) === true;
    const isSet = group?.sessions.every(({ eventId }) => eventId !== undefined) === true;
    const [leaves = ''] = isSet ? await membersOf(company, group.groupId) : [];
    isArmed = true;
    if (isAsked) await company.runAgain(answerFacilitating, { personId: yes, needId, says: 'yes' });
    if (!group || !isSet) return;
    if (!hasSaid) {
      hasSaid = true;
      await company.runAgain(answerCohort, { personId: leaves, needId, says: 'other-group' });
      company.calendar.answer(group.sessions[0]?.eventId ?? '', yes, 'declined');
    }
    for (const [place, { until, markedAt }] of group.sessions.entries())
      if (company.now() > until && markedAt === undefined) {
        const asked = { personId: yes, needId, session: place + 1 };
        const { people } = await company.runAgain(readAttendance, asked);
        const marks = people.map(({ key }) => ({ key, was: 'there' as const }));
        await company.runAgain(markAttendance, { ...asked, marks });
      }
  });
  isArmed = false;
  const { meetings, meetingChanges, notices } = company.channels;
  const effects = await collected(company.ports.effects.all());
  const parts = await Promise.all(
    sellers(60).map(async (personId) => {
      const { value } = await company.ports.learners.read('record-keeping', personId);
      return value.participations[needId]?.cohort;
    }),
  );
  return {
    deaths: company.deaths,
    unknown: (await collected(company.ports.effects.unknown())).map(({ key }) => key),
    sent: new Set(notices.standing.keys()),
    end: {
      groups: (await groupsOf(company)).map(({ sessions }) =>
        sessions.map((one) => Object.keys(one).toSorted()),
      ),
      events: company.calendar.events().map(({ subject, personIds }) => [subject, personIds.toSorted()]),
      invited: parts.map((one) => one && Object.keys(one).toSorted()),
      attended: parts.map((one) => one?.attended),
      twice: [
        ...meetings.standing.values(),
        ...meetingChanges.standing.values(),
        ...notices.standing.values(),
      ].filter(({ times }) => times > 1),
      keys: effects
        .map(({ key }) => key.replace(/g\d+-\d+/, 'g'))
        .filter((key) => /:(lead|session|moved|attendance)\./.test(key))
        .toSorted(),
    },
  };
}

test('killed now and then at any of its awaits, a cohort loses and doubles no session and nobody', async () => {
  let awaits = 0;
  const whole = await weeks(() => (awaits += 1) < 0);
  expect(whole.end.events.length).toBeGreaterThan(1);
  expect(whole.end.keys.filter((key) => key.includes(':session.'))).toHaveLength(whole.end.events.length);
  expect(whole.end.keys.filter((key) => key.includes(':moved.'))).toHaveLength(1);
  expect(whole.end.attended.filter((one) => one !== undefined).length).toBeGreaterThan(4);
  expect(awaits).toBeGreaterThan(1_000);
  // Primes, so that each run dies elsewhere; the smallest is about as often as a run of the timer gets anywhere.
  for (const every of [211, 397]) {
    awaits = 0;
    const killed = await weeks(() => (awaits += 1) % every === 0);
    expect([every, killed.deaths > 5]).toEqual([every, true]);
    expect({ every, ...killed.end }).toEqual({ every, ...whole.end });
    const notSent = killed.end.keys.filter(
      (key) =>
        key.endsWith(':notice') && ![...killed.sent].some((sent) => sent.replace(/g\d+-\d+/, 'g') === key),
    );
    const listed = killed.unknown.map((key) => key.replace(/g\d+-\d+/, 'g'));
    expect(notSent.filter((key) => !listed.includes(key))).toEqual([]);
  }
});
