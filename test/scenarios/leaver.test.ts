import { beforeAll, describe, expect, it } from '@jest/globals';
import { cosmosPersonalData } from '../../lib/adapters/cosmos/personal-data/personal-data.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { eraseLeavers } from '../../lib/rights/erase-leavers.ts';
import { keyPartBefore, placeBefore } from '../../lib/domain/person/pseudonym.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { approves, asked, companyAtWork, sellers, signalsOf } from '../support/small-company.ts';
import { everythingKept, leadingTo } from '../support/traces.ts';
import { DAY, START, type World } from '../support/world.ts';

const people = sellers(60);
const [leaver = '', returner = '', asker = ''] = people;
const manager = guidOf('manager of sellers');

const about = (subject: string, at: number) => ({
  specversion: '1.0' as const,
  id: guidOf(`${subject} ${at}`),
  source: 'hris',
  subject,
  time: new Date(at).toISOString(),
});
const left = (subject: string, at: number): Signal => ({
  ...about(subject, at),
  type: 'learning-os.workforce.left',
  data: {},
});
const works = (subject: string, at: number, managerId?: string): Signal => {
  const [signal] = signalsOf(subject, 'seller');
  if (signal?.type !== 'learning-os.workforce.person')
    throw new Error('The first signal says who works here.');
  return { ...signal, ...about(subject, at), data: { ...signal.data, ...(managerId ? { managerId } : {}) } };
};
const rated = (subject: string, at: number, observerId: string): Signal => ({
  ...about(subject, at),
  type: 'learning-os.observation.made',
  data: { skillId: 'negotiation', score: 2, scale: '0-5', observerId, observer: 'manager' },
});

async function heard(company: World, ...signals: Signal[]): Promise<void> {
  await company.send(signals);
  await company.settle();
}
const known = async ({ ports }: World, personId: string) =>
  (await ports.learners.read('record-keeping', personId)).value;
const nobody = () => undefined;

/** A company that lived a hundred days: a need ran through with everything that it leaves behind. */
async function finishedCompany(): Promise<World> {
  const company = await companyAtWork();
  await heard(company, ...people.map((person) => works(person, START - 3_600_000, manager)));
  await heard(company, rated(returner, company.now(), manager));
  const wish = (who: string) => asked(who, 'seller', 'We need training in negotiation.', company.now());
  await heard(
    company,
    wish(asker),
    wish(leaver),
    asked(leaver, 'seller', 'Please teach us basket weaving.', company.now()),
  );
  await company.pass(START + 100 * DAY, approves);
  return company;
}

describe('who left', () => {
  it('gets nothing any more, and does not wait for an erasure to be gone from what is said of groups', async () => {
    const company = await companyAtWork();
    await company.pass(START + 1_000, nobody);
    await heard(company, left(leaver, company.now() - 1_000));
    await company.pass(START + 40 * DAY, approves);
    const reached = [...company.channels.assignments.standing.values()].map(
      ({ payload }) => payload.personId,
    );
    expect(reached.length).toBeGreaterThan(20);
    expect(reached).not.toContain(leaver);
    expect((await known(company, leaver)).participations).toEqual({});
    const { learners } = company.ports;
    const seen = await collected(learners.all('learning', { roleId: 'seller' }));
    expect(seen.map(({ personId }) => personId)).not.toContain(leaver);
    expect(await learners.inScope(leaver)).toBe(false);
  });

  it('is known again when they come back in time, whatever order it is heard in', async () => {
    const company = await companyAtWork();
    const day = (n: number) => START + n * DAY;
    await company.pass(day(20), nobody);
    await heard(company, works(returner, day(15)), left(returner, day(5)));
    await company.pass(day(60), nobody);
    expect(await company.run(eraseLeavers, {})).toEqual({ erased: 0, left: 0 });
    expect(Object.keys((await known(company, returner)).skills)).toContain('negotiation');
    expect(await company.ports.learners.inScope(returner)).toBe(true);
  });

  it('is erased after the days of the policy and not before', async () => {
    const company = await companyAtWork();
    await company.pass(START + DAY, nobody);
    await heard(company, left(leaver, START));
    await company.pass(START + 30 * DAY - 1, nobody);
    expect(await company.run(eraseLeavers, {})).toEqual({ erased: 0, left: 0 });
    await company.pass(START + 30 * DAY + 1, nobody);
    expect((await known(company, leaver)).leftAt).toBe(START);
    expect(await company.run(eraseLeavers, {})).toEqual({ erased: 1, left: 0 });
    expect((await known(company, leaver)).leftAt).toBeUndefined();
    const log = await decisionLog(company.ports);
    expect(log.at(-1)).toMatchObject({ outcome: 'people who left were erased', subject: 'personal-data' });
  });
});

it('an erasure that stops at any write is finished by the next run, and finds what it has to', async () => {
  const company = await finishedCompany();
  const failingAt = (last: number) => {
    let writes = 0;
    return cosmosPersonalData((name) => ({
      ...company.documents(name),
      batch: (key, some) =>
        writes++ === last ? Promise.reject(new Error('away')) : company.documents(name).batch(key, some),
    }));
  };
  let stops = 0;
  const isAway = () =>
    failingAt(stops)
      .eraseLeaver(leaver)
      .then(
        () => false,
        () => true,
      );
  while (await isAway()) {
    stops += 1;
    expect((await known(company, leaver)).salt).toBeDefined();
  }
  expect(stops).toBeGreaterThan(0);
  expect(leadingTo(leaver, await everythingKept(company))).toEqual([]);
});

it('is not erased who comes back while others are being erased', async () => {
  const company = await companyAtWork();
  const [first = '', second = ''] = [leaver, returner].toSorted();
  await heard(company, left(leaver, company.now() - 1_000), left(returner, company.now() - 1_000));
  await company.pass(company.now() + 31 * DAY, nobody);
  const { personalData } = company.ports;
  const erased: string[] = [];
  const eraseLeaver = async (personId: string) => {
    erased.push(personId);
    await personalData.eraseLeaver(personId);
    const other = personId === first ? second : first;
    await heard(company, works(other, company.now()));
  };
  const ports = { ...company.ports, personalData: { ...personalData, eraseLeaver } };
  expect(await eraseLeavers.run({}, ports, { at: company.now(), instanceId: 'test', step: 'test' })).toEqual({
    erased: 1,
    left: 1,
  });
  expect(erased).toHaveLength(1);
  const [kept = ''] = [first, second].filter((one) => !erased.includes(one));
  expect((await known(company, kept)).person).toMatchObject({ roleId: 'seller' });
});

describe('what is left of who was erased in a finished company', () => {
  let company: World;
  beforeAll(async () => {
    company = await finishedCompany();
  });

  it('was there before: with the old hashes the attack finds somebody', async () => {
    const kept = await everythingKept(company);
    expect(leadingTo(leaver, kept).length).toBeGreaterThan(5);
    const planted = new Map([
      ['effects/old', JSON.stringify({ key: `x:${keyPartBefore('seller.negotiation', leaver)}` })],
      ['needs/any', JSON.stringify({ needId: 'seller.negotiation' })],
      ['learners/place', JSON.stringify({ place: placeBefore(leaver) })],
    ]);
    expect(leadingTo(leaver, planted).map((one) => one.split(' ')[0])).toEqual(
      expect.arrayContaining(['effects/old', 'learners/place']),
    );
  });

  it.each([
    ['somebody who asked and received', leaver],
    ['somebody who asked while others did', asker],
    ['somebody else', people[17] ?? ''],
    ['somebody who waited', people[41] ?? ''],
    ['who led a team', manager],
  ])('leads nowhere: %s', async (_, personId) => {
    expect(leadingTo(personId, await everythingKept(company))).not.toEqual([]);
    await heard(company, left(personId, company.now()));
    await company.pass(company.now() + 31 * DAY, nobody);
    expect(await company.run(eraseLeavers, {})).toEqual({ erased: 1, left: 0 });
    expect(leadingTo(personId, await everythingKept(company))).toEqual([]);
  });
});
