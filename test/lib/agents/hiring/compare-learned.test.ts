import { afterEach, expect, it, jest } from '@jest/globals';
import type { Comparing } from '../../../../lib/domain/hiring/expected.ts';
import { expectedInWords } from '../../../../lib/agents/hiring/skills-brief-words.ts';
import { compareLearned } from '../../../../lib/agents/hiring/compare-learned.ts';
import { whatWaits } from '../../../../lib/agents/what-waits.ts';
import type { Requisition } from '../../../../lib/domain/hiring/requisition.ts';
import { collected } from '../../../support/collected.ts';
import { decisionLog } from '../../../support/decision-log.ts';
import { saveInUse } from '../../../support/put-into-use.ts';
import { saveRegisters } from '../../../support/small-company.ts';
import { agree } from '../../../support/works-agreement.ts';
import { DAY, START, world, type World } from '../../../support/world.ts';
import { deliveredNeed, personId } from '../../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const group = (people: number) => ({ people, meanBefore: 2, meanAfter: 3, meanChange: 1 });

/** A reading of a skill in the role, beside so many who waited. */
const readOf = async (
  { ports: { needs } }: World,
  skillId: string,
  waited: number,
  at: number,
  roleId = 'seller',
) => {
  const needId = `${roleId}.${skillId}`;
  await needs.commit(needId, {
    need: { value: { ...deliveredNeed, needId, roleId, skillId } },
    insight: {
      insightId: `i-${skillId}`,
      needId,
      checkDay: 60,
      at,
      seenIn: 'assessments',
      delivered: group(20),
      comparison: group(waited),
      effect: 1,
      interval: [0.5, 1.5],
      verdict: 'improved',
      ofWorkAlone: true,
      sentence: '',
    },
  });
};

const opened = async ({ ports: { registers } }: World, ...skillIds: string[]) => {
  await registers.save({
    register: 'requisition',
    id: 'r1',
    value: {
      requisitionId: 'r1',
      roleId: 'seller',
      people: 2,
      startsOn: new Date(START - 100 * DAY).toISOString().slice(0, 10),
      ownerId: personId(1),
      standing: 'filled',
      saidAt: START - 200 * DAY,
      expected: skillIds.map((skillId) => ({
        skillId,
        level: 3,
        dayOne: 2,
        said: { about: 1, low: 0.5, high: 1.5 },
      })),
      interview: [],
    },
    at: START,
  });
};

/** Off as shipped, so that it is not run as a step is. */
const look = ({ ports }: World, at = START) =>
  compareLearned.run({}, ports, { at, instanceId: 'i', step: 's' });

const standing = async ({ ports: { registers } }: World): Promise<Requisition | undefined> =>
  (await registers.latest('requisition')).find(({ id }) => id === 'r1')?.value;

it.each([
  [11, []],
  [12, ['r1']],
])(
  'what newcomers were to learn is compared with a reading beside %i who waited: %j',
  async (waited, compared) => {
    const company = world();
    await saveRegisters(company);
    await readOf(company, 'negotiation', waited, START - DAY);
    await opened(company, 'negotiation');
    await agree(company, 'minimumGroupOfTen');
    expect(await look(company)).toEqual({ compared });
  },
);

it('each skill is compared when it is read, once, and with each of them it says when', async () => {
  const company = world();
  await saveRegisters(company);
  await opened(company, 'negotiation', 'writing');
  await readOf(company, 'negotiation', 20, START - DAY);
  expect(await look(company)).toEqual({ compared: ['r1'] });
  const first = await standing(company);
  expect(first?.expected.map(({ skillId, came }) => [skillId, came?.insightId])).toEqual([
    ['negotiation', 'i-negotiation'],
    ['writing', undefined],
  ]);
  expect(first?.comparedAt).toBe(START);
  // Looked at again, nothing is otherwise and nothing is logged.
  expect(await look(company, START + DAY)).toEqual({ compared: [] });
  expect(await standing(company)).toEqual(first);
  await readOf(company, 'writing', 20, START + 30 * DAY);
  expect(await look(company, START + 31 * DAY)).toEqual({ compared: ['r1'] });
  const whole = await standing(company);
  expect(whole?.expected[0]).toEqual(first?.expected[0]);
  expect(whole?.expected[1]?.came?.insightId).toBe('i-writing');
  expect(whole?.comparedAt).toBe(START + 31 * DAY);
  expect(await look(company, START + 60 * DAY)).toEqual({ compared: [] });
  const outcomes = (await decisionLog(company.ports)).map(({ outcome }) => outcome);
  expect(outcomes.filter((one) => one.startsWith('of 2 skills that r1 said are learned here'))).toEqual([
    expect.stringContaining('1 were read since'),
    expect.stringContaining('2 were read since'),
  ]);
});

it('what was read before the ninety days were over, or of another role, is not what came', async () => {
  const company = world();
  await saveRegisters(company);
  await opened(company, 'negotiation');
  // They began a hundred days ago.
  await readOf(company, 'negotiation', 20, START - 11 * DAY);
  await readOf(company, 'negotiation', 20, START - 5 * DAY, 'buyer');
  expect(await look(company)).toEqual({ compared: [] });
  expect((await standing(company))?.expected[0]).not.toHaveProperty('came');
});

it('what is read is said with how many were read, and between which levels so few were to come out', async () => {
  const company = world();
  await saveRegisters(company);
  await opened(company, 'negotiation');
  const said = async (comparing: Comparing) => {
    const [one] = (await standing(company))?.expected ?? [];
    if (!one) throw new Error('Nothing was expected.');
    return expectedInWords({ ...one, skill: 'Negotiation' }, comparing, company.ports.words);
  };
  expect(await said('later')).toMatch(/Not known yet: it is compared once somebody began/);
  expect(await said('now')).toMatch(/Not known yet: nothing that was read of their role/);
  expect(await said('no-more')).toMatch(/Not known: within a year nothing/);
  await readOf(company, 'negotiation', 20, START - DAY);
  await look(company);
  expect(await said('now')).toMatch(
    /about 20 of their role: 1\. So few were to come out between 0\.3 and 1\.7, so what was said may hold/,
  );
});

it('who hires is told with the first of them, and the others are looked for until a year is over', async () => {
  const company = world();
  await saveRegisters(company);
  await saveInUse(company, ['hiring']);
  await opened(company, 'negotiation', 'writing');
  await readOf(company, 'negotiation', 20, START - DAY);
  await look(company);
  const call = { at: START + DAY, step: 's' };
  expect(await collected(whatWaits(company.ports, call, personId(1)))).toMatchObject([
    { kind: 'requisition-compared', since: START },
  ]);
  await readOf(company, 'writing', 20, START + DAY);
  expect(await look(company, START + 265 * DAY)).toEqual({ compared: [] });
  expect(await look(company, START + 264 * DAY)).toEqual({ compared: ['r1'] });
});
