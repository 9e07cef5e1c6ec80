import { expect, test } from '@jest/globals';
import { matched, MOST_NEAR, SKILLS } from './match.ts';

test('people beside roles cost what people and roles are, multiplied, and hold as many roles as are shown', () => {
  const [one, twicePeople, twiceRoles] = [matched(40, 100), matched(80, 100), matched(40, 200)];
  expect(one.asked).toBeGreaterThan(0);
  expect(one.near).toBeGreaterThan(0);
  expect(twicePeople.asked).toBe(2 * one.asked);
  expect(twiceRoles.asked / one.asked).toBeCloseTo(2, 1);
  // Of each person a skill is looked up a few times at most, however many roles ask for it.
  for (const { people, looked } of [one, twicePeople, twiceRoles])
    expect(looked / people).toBeLessThan(4 * SKILLS);
  for (const { held } of [one, twicePeople, twiceRoles]) expect(held).toBeLessThanOrEqual(MOST_NEAR);
});
