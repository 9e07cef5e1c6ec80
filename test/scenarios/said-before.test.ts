import { expect, test } from '@jest/globals';
import { findNeeds } from '../../lib/agents/needs-analysis/find-needs.ts';
import { figuresOf } from '../../lib/domain/sweep/said.ts';
import { assessed, companyAtWork, sellers } from '../support/small-company.ts';
import { HOUR } from '../../lib/domain/durations.ts';
import type { World } from '../support/world.ts';

const standingOf = async ({ ports }: World) => {
  const standing = await ports.registers.standing('seller', 'negotiation');
  if (!standing) throw new Error('Nobody was assessed.');
  return { below: standing.belowTarget, said: figuresOf(standing) };
};

test('what is said of a group moves with no single person, and with a group at once', async () => {
  const company = await companyAtWork();
  const first = await standingOf(company);
  const learn = async (people: readonly string[]) => {
    for (const hours of [1, 2, 3, 4, 5])
      await company.send(
        people.map((personId) => assessed(personId, 'negotiation', 5, company.now() + hours * HOUR)),
      );
    await company.settle();
    await company.run(findNeeds, {});
    return standingOf(company);
  };
  const second = await learn(sellers(60).slice(0, 1));
  expect([second.below, second.said]).toEqual([first.below - 1, first.said]);
  const third = await learn(sellers(60).slice(1, 8));
  expect(third.said.belowTarget).toBe(third.below);
  expect(third.said.meanLevel).toBeGreaterThan(first.said.meanLevel);
});
