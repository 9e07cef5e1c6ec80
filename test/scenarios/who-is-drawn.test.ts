// Whom a need reaches is drawn among those who are of it on that day, and what becomes of it tells of none of them
// alone.
import { describe, expect, test } from '@jest/globals';
import { sayable } from '../../lib/domain/disclosure/said.ts';
import type { RolePart } from '../../lib/domain/need/role-part.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { openNeed } from '../../lib/needs/open-need.ts';
import { collected } from '../support/collected.ts';
import {
  approves,
  assessed,
  firstSignals,
  playbook,
  saveRegisters,
  sellers,
  worksNow,
} from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

const all = sellers(40);

const works = (personId: string, data: object, at: number): Signal =>
  worksNow(personId, all.length, data, at);

/** Everybody lacks negotiation but those who are named, and the first so many work in the north. */
async function company(inNorth: number, able: readonly string[] = []): Promise<World> {
  const at = world({ sources: [playbook] });
  await saveRegisters(at);
  await at.bus.send([
    ...firstSignals(40).filter(
      ({ type, subject }) => !(type === 'learning-os.assessment.scored' && able.includes(subject)),
    ),
    ...all.map((one, i) => works(one, { department: i < inNorth ? 'north' : 'south' }, START - 59 * DAY)),
    ...able.map((one) => assessed(one, 'negotiation', 3.8, START - 20 * DAY)),
  ]);
  await at.settle();
  return at;
}

async function open(at: World, group?: RolePart): Promise<void> {
  const standing = sayable({
    roleId: 'seller',
    skillId: 'negotiation',
    target: 3.5,
    population: 20,
    assessed: 20,
    belowTarget: 18,
    levelSum: 40,
    gapSum: 30,
    ...(group ? { group } : {}),
  });
  const line = { lineId: 'C1', weight: 0.9, until: new Date(START + 365 * DAY).toISOString() };
  expect(await openNeed({ standing, line, origin: 'gap', at: at.now() }, at.ports)).toBe('opened');
  await at.settle();
}

const assignmentsOf = ({ channels }: World) =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);

describe('a need of which fewer people are left than make a group', () => {
  test.each<[string, RolePart | undefined, object, number]>([
    ['a part of a role', { department: 'north' }, { department: 'south' }, 10],
    ['a role', undefined, { roleId: 'tester' }, 40],
  ])('reaches nobody, and ends the same whether or not they lack it: %s', async (_, group, to, people) => {
    const [last = '', ...others] = all.slice(0, people);
    const ends = [];
    for (const able of [[], [last]]) {
      const at = await company(10, able);
      await open(at, group);
      await at.send(others.map((one) => works(one, to, at.now())));
      await at.settle();
      await at.pass(START + 12 * DAY, approves);
      const [need] = await collected(at.ports.needs.list());
      ends.push([need?.stage, need?.reason, assignmentsOf(at)]);
    }
    const [lacking, reaching] = ends;
    expect(lacking).toEqual(['withdrawn', expect.stringContaining('smallest group'), []]);
    expect(reaching).toEqual(lacking);
  });
});

describe('while needs of two parts of a role are open', () => {
  const isFor = { north: { department: 'north' }, south: { department: 'south' } };

  test('whom one has reached is not drawn by the other once they work there', async () => {
    const at = await company(20);
    await open(at, isFor.north);
    await at.pass(START + 20 * DAY, approves);
    const [mover = ''] = assignmentsOf(at);
    await open(at, isFor.south);
    await at.send([works(mover, isFor.south, at.now())]);
    await at.settle();
    await at.pass(START + 45 * DAY, approves);
    const { participations } = (await at.ports.learners.read('own-access', mover)).value;
    expect(Object.keys(participations)).toHaveLength(1);
    expect(assignmentsOf(at).filter((one) => one === mover)).toHaveLength(1);
    expect(assignmentsOf(at).some((one) => all.indexOf(one) >= 20)).toBe(true);
  });

  test('whom one has not reached is drawn by the other once they work there', async () => {
    const at = await company(20);
    await open(at, isFor.north);
    await at.pass(START + 20 * DAY, approves);
    const waits = all.slice(0, 20).find((one) => !assignmentsOf(at).includes(one)) ?? '';
    await open(at, isFor.south);
    await at.send([works(waits, isFor.south, at.now())]);
    await at.settle();
    await at.pass(START + 35 * DAY, approves);
    const { participations } = (await at.ports.learners.read('own-access', waits)).value;
    expect(Object.keys(participations)).toHaveLength(2);
  });
});
