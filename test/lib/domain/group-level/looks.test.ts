import { expect, test } from '@jest/globals';
import { atAnyLook, spentAt } from '../../../../lib/domain/group-level/looks.ts';

test('all looks together spend what there is and never more', () => {
  const spent = Array.from({ length: 1_000 }, (_, i) => spentAt(i + 1)).reduce((sum, one) => sum + one, 0);
  expect(spent).toBeLessThan(1);
  expect(spent).toBeGreaterThan(0.99);
});

test('the more looks there were, the surer the next one has to be', () => {
  for (const [look, chance] of [
    [1, 0.02],
    [2, 0.06],
    [3, 0.12],
  ] as const)
    expect(atAnyLook(0.01, look)).toBeCloseTo(chance, 10);
  expect(atAnyLook(0.01, 100)).toBe(1);
});
