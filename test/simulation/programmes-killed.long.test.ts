import { expect, test } from '@jest/globals';
import { answerProgramme } from '../../lib/agents/delivery/programme/answer-programme.ts';
import { writePlan } from '../../lib/agents/delivery/programme/own-plan.ts';
import { sharePlan, takeBackPlan } from '../../lib/agents/delivery/programme/share-plan.ts';
import { collected } from '../support/collected.ts';
import {
  companyWithProgramme,
  inProgramme,
  live,
  managerOfSellers,
  NEED as needId,
  partOf,
} from '../support/company-with-programme.ts';
import { noFaults } from '../support/faults.ts';
import type { World } from '../support/world.ts';

const words = { name: 'Ann Byrne', acts: [{ will: 'Ask for terms first', by: '2026-05-01' }] };

/** Two weeks in which half the people finish the first module and one shares a plan; the host dies at some awaits. */
async function twoWeeks(dies: () => boolean) {
  let isArmed = false;
  const company = await companyWithProgramme({ faults: { ...noFaults, dies: () => isArmed && dies() } });
  const people = (await inProgramme(company)).slice(0, 12);
  const [sharing = ''] = people;
  isArmed = true;
  for (const personId of people.filter((_, i) => i % 2 === 0))
    await company.runAgain(answerProgramme, { personId, needId, said: 'done', module: 1 });
  await company.runAgain(writePlan, { personId: sharing, needId, words });
  await company.runAgain(sharePlan, {
    personId: sharing,
    needId,
    version: await versionOf(company, sharing),
  });
  await live(company, 14);
  await company.runAgain(sharePlan, {
    personId: sharing,
    needId,
    version: await versionOf(company, sharing),
  });
  const read = await readBy(company, sharing);
  await company.runAgain(takeBackPlan, { personId: sharing, needId });
  isArmed = false;
  return { company, read, end: await endOf(company, people), gone: await readBy(company, sharing) };
}

const versionOf = async ({ ports }: World, personId: string) =>
  (await ports.transferPlans.find('own-access', personId, needId))?.etag ?? '';

const readBy = async ({ ports }: World, personId: string) => {
  const plan = await ports.transferPlans.find('own-access', personId, needId);
  return plan?.value.shared?.words;
};

/** Where everybody stands, and what of it everybody was told: sent, or listed for a human. */
async function endOf(company: World, people: readonly string[]) {
  const { notices } = company.channels;
  const effects = await collected(company.ports.effects.all());
  return {
    states: await Promise.all(people.map(async (personId) => (await partOf(company, personId))?.programme)),
    keys: effects
      .map(({ key }) => key)
      .filter((key) => key.startsWith('programme-'))
      .toSorted(),
    twice: [...notices.standing.values()].filter(({ times }) => times > 1),
  };
}

test('killed now and then at any of its awaits, a programme loses and doubles nothing', async () => {
  let awaits = 0;
  const whole = await twoWeeks(() => (awaits += 1) < 0);
  expect(whole.read).toEqual(words);
  expect(whole.gone).toBeUndefined();
  expect(whole.end.keys.filter((key) => key.includes('.open'))).toHaveLength(6);
  expect(whole.end.keys.filter((key) => key.includes('shared.'))).toHaveLength(1);
  expect(awaits).toBeGreaterThan(1_000);
  // Primes, so that each run dies elsewhere; the smallest is about as often as a run of the timer gets anywhere.
  for (const every of [149, 307]) {
    awaits = 0;
    const killed = await twoWeeks(() => (awaits += 1) % every === 0);
    expect([every, killed.company.deaths > 5]).toEqual([every, true]);
    expect({ every, ...killed.end, read: killed.read, gone: killed.gone }).toEqual({
      every,
      ...whole.end,
      read: words,
      gone: undefined,
    });
    const listed = (await collected(killed.company.ports.effects.unknown())).map(({ key }) => key);
    const { standing } = killed.company.channels.notices;
    // What nobody knows to have been sent a human is told of; everything else was.
    expect(killed.end.keys.filter((key) => !standing.has(key) && !listed.includes(key))).toEqual([]);
    expect(JSON.stringify([...standing.values()].map(({ payload }) => payload.personIds))).toContain(
      managerOfSellers,
    );
  }
});
