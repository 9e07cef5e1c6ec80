import { afterEach, expect, it, jest } from '@jest/globals';
import { workforcePlanOf } from '../../../../lib/agents/workforce-planning/capability-lines.ts';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import { saveRegisters } from '../../../support/small-company.ts';
import { agree } from '../../../support/works-agreement.ts';
import { DAY, START, world } from '../../../support/world.ts';
import { personId, standing } from '../../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A plan that needs fifty sellers, of whom so many are there and can; and of testers so many can. */
async function lineOf({ sellers = 30, testers = 30 }) {
  const company = world();
  await saveRegisters(company);
  const { registers, standings, coverage } = company.ports;
  await registers.save({
    register: 'undertaking',
    id: 'u1',
    value: {
      undertakingId: 'u1',
      kind: 'project',
      title: 'New plant',
      roleId: 'seller',
      skillId: 'negotiation',
      level: 3,
      people: 50,
      from: new Date(START + 200 * DAY).toISOString().slice(0, 10),
      ownerId: personId(1),
      standing: 'confirmed',
    },
    at: START,
  });
  const ofSellers = { roleId: 'seller', target: 3, population: sellers, assessed: sellers, belowTarget: 0 };
  await standings.save([sayable(standing({ ...ofSellers, ahead: true }))]);
  await coverage.save([
    sayable({
      skillId: 'negotiation',
      at: START,
      parts: [{ roleId: 'tester', atTarget: testers, below: 30, notAssessed: 0 }],
      unspoken: [],
      targeting: {},
      minimumGroup: 10,
    }),
  ]);
  await agree(company, 'minimumGroupOfTen');
  const { lines } = await workforcePlanOf(company.ports, START);
  return lines[0];
}

it.each([
  [9, 0],
  [11, 10],
])('of %i who will be able to a plan says %i', async (sellers, about) => {
  expect((await lineOf({ sellers }))?.able?.about).toBe(about);
});

it.each([
  [9, []],
  [10, ['tester']],
])('another role of which %i can is near: %j', async (testers, roles) => {
  expect((await lineOf({ testers }))?.nearest.map(({ roleId }) => roleId)).toEqual(roles);
});
