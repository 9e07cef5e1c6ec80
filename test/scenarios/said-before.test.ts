import { expect, test } from '@jest/globals';
import { findNeeds } from '../../lib/agents/needs-analysis/find-needs.ts';
import { readTeam } from '../../lib/agents/skills/read-team.ts';
import { sayable } from '../../lib/domain/disclosure/said.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { assessed, companyAtWork, sellers, signalsOf } from '../support/small-company.ts';
import { START, type World } from '../support/world.ts';

const standingOf = ({ ports }: World) => ports.standings.find({ roleId: 'seller', skillId: 'negotiation' });

/** They learn what they lack, and prove it often enough to be believed. */
const learn = async (company: World, people: readonly string[]) => {
  for (const hours of [1, 2, 3, 4, 5])
    await company.send(
      people.map((personId) => assessed(personId, 'negotiation', 5, company.now() + hours * HOUR)),
    );
  await company.settle();
};

test('what is said of a role moves with no single person, and when a fifth of it has new evidence', async () => {
  const company = await companyAtWork();
  const first = await standingOf(company);
  const after = async (people: readonly string[]) => {
    await company.pass(company.now() + HOUR, () => undefined);
    await learn(company, people);
    await company.run(findNeeds, {});
    return standingOf(company);
  };
  const fifth = 12;
  expect(await after(sellers(60).slice(0, 1))).toEqual(first);
  expect(await after(sellers(60).slice(1, fifth - 1))).toEqual(first);
  expect(await after(sellers(60).slice(fifth - 1, fifth))).not.toEqual(first);
  expect((await after(sellers(60).slice(fifth, 40)))?.belowTarget).toBeLessThan(
    (first?.belowTarget ?? 0) - 20,
  );
});

test('who is well placed in a role is told anew with what is said of it, and not before', async () => {
  const company = await companyAtWork();
  const { coverage } = company.ports;
  const first = await coverage.find('negotiation');
  if (!first) throw new Error('The analysis tells of negotiation.');
  const without = { term: 'velocity' as const, ratio: 0.9 };
  const unfair = [{ attribute: 'department' as const, group: 'told before', ratio: 0.5, without }];
  const targeting = { seller: { unfair } };
  await coverage.save([sayable({ ...first, targeting })]);
  const told = async () => (await coverage.find('negotiation'))?.targeting;
  await company.pass(START + HOUR, () => undefined);
  await learn(company, sellers(60).slice(0, 6));
  await company.run(findNeeds, {});
  expect(await told()).toEqual(targeting);
  await learn(company, sellers(60).slice(6, 40));
  await company.run(findNeeds, {});
  expect(await told()).not.toEqual(targeting);
});

const manager = guidOf('manager');
/** A team of the sellers’ own, of whom the manager asks. */
const teamOf = async (people: number): Promise<World> => {
  const company = await companyAtWork();
  const team = Array.from({ length: people }, (_, i) => guidOf(`team ${i}`));
  await company.send(team.flatMap((id) => signalsOf(id, 'seller').map((signal) => withManager(signal))));
  await company.settle();
  return company;
};
const withManager = (signal: ReturnType<typeof signalsOf>[number]) =>
  signal.type === 'learning-os.workforce.person'
    ? { ...signal, time: new Date(START).toISOString(), data: { ...signal.data, managerId: manager } }
    : signal;
const team = (n: number): string => guidOf(`team ${n}`);

test('a team of five hears the same whoever of them contests or is assessed anew, until all were assessed', async () => {
  const company = await teamOf(5);
  const asks = () => company.run(readTeam, { managerId: manager });
  const first = await asks();
  expect(first.skills.map(({ skill }) => skill)).toEqual(['Negotiation', 'Writing']);
  await company.ports.learners.read('own-access', team(0)).then(async ({ value, etag }) => {
    const responses = { negotiation: { said: 'contest' as const, at: company.now() } };
    const learning = { ...value.learning, responses };
    await company.ports.learners.commit({ value: { ...value, learning }, ...(etag ? { etag } : {}) }, []);
  });
  expect(await asks()).toEqual(first);
  for (const n of [0, 1, 2, 3]) {
    await learn(company, [team(n)]);
    expect(await asks()).toEqual(first);
  }
  await learn(company, [team(4)]);
  await asks();
  const { skills } = (await company.ports.disclosures.read(`team:${manager}`)).value;
  expect([skills['negotiation']?.made, skills['writing']?.made]).toEqual([2, 1]);
});

test('two who ask about a team at once hear the same', async () => {
  const company = await teamOf(6);
  const asked = await Promise.all([1, 2, 3].map(() => company.run(readTeam, { managerId: manager })));
  expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1);
  const { value } = await company.ports.disclosures.read(`team:${manager}`);
  expect(Object.values(value.skills).map(({ made }) => made)).toEqual([1, 1]);
});

test('a team of four is not spoken of', async () => {
  const company = await teamOf(4);
  expect(await company.run(readTeam, { managerId: manager })).toEqual({ skills: [] });
});
