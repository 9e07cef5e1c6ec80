// What somebody's own agents are shown, at any moment: nothing of fewer than the smallest group of today.
import { afterEach, expect, it, jest } from '@jest/globals';
import { shownOverTime } from '../../../../lib/agents/needs-analysis/own-agents/shown.ts';
import { groupOf } from '../../../../lib/domain/disclosure/book.ts';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import type { Figures } from '../../../../lib/domain/disclosure/say.ts';
import { agree } from '../../../support/works-agreement.ts';
import { DAY, START, world } from '../../../support/world.ts';
import { personId } from '../../examples.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const figures = (assessed: number, at: number) =>
  sayable<Figures>({ at, population: assessed, assessed, atTarget: assessed, can: 'nearly all' });

/** Once this many were said of, and this many are now; and this many asked for what no line asks for. */
async function shown({ once = 20, now = 20, asking = 10, at = START }) {
  const company = world();
  const { disclosures, declinedDemand } = company.ports;
  const memory = {
    statements: [],
    made: 2,
    said: figures(now, START - DAY),
    past: [figures(once, START - 60 * DAY)],
  };
  await disclosures.save({ value: { group: groupOf('role', 'seller'), skills: { negotiation: memory } } });
  for (let n = 0; n < asking; n += 1)
    await declinedDemand.count({
      requesterId: personId(n),
      roleId: 'seller',
      skillId: 'measuring',
      at: START,
    });
  await agree(company, 'minimumGroupOfTen');
  const { shownAt } = await shownOverTime(company.ports, START);
  return shownAt(at);
}

it.each([
  [9, []],
  [10, [10]],
])('a role of which %i are said is shown as %j', async (now, told) => {
  expect((await shown({ now })).roles.map((role) => role.now.assessed)).toEqual(told);
});

it.each([
  [9, []],
  [10, [10]],
])('of a moment that is over a role of which %i were said is shown as %j', async (once, told) => {
  const { roles } = await shown({ once, at: START - 30 * DAY });
  expect(roles.map((role) => role.now.assessed)).toEqual(told);
});

it.each([
  [9, undefined],
  [10, 10],
])('how it stood before is shown where it was said of %i: %s', async (once, told) => {
  expect((await shown({ once })).roles[0]?.before?.assessed).toBe(told);
});

it.each([
  [9, 0],
  [19, 10],
])('%i who asked in vain are shown as %i', async (asking, count) => {
  expect((await shown({ asking })).declined.map((one) => one.count)).toEqual([count]);
});
