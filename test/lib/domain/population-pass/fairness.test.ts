import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { impactOf } from '../../../../lib/domain/population-pass/fairness.ts';

const choice = (group: string, candidates: number, chosen: number) => ({ group, candidates, chosen });

describe('the impact ratio', () => {
  test('is the rate against the best group, lowest first', () => {
    expect(impactOf([choice('a', 100, 60), choice('b', 50, 15), choice('c', 10, 6)], MINIMUM_GROUP)).toEqual([
      { group: 'b', ratio: 0.5 },
      { group: 'a', ratio: 1 },
      { group: 'c', ratio: 1 },
    ]);
  });

  test.each([
    ['only one group is large enough', [choice('a', 100, 60), choice('b', 4, 0)]],
    ['nobody is chosen', [choice('a', 100, 0), choice('b', 50, 0)]],
    ['there is nobody', []],
  ])('says nothing where %s', (_what, choices) => {
    expect(impactOf(choices, MINIMUM_GROUP)).toEqual([]);
  });

  const groups = fc.array(
    fc
      .tuple(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 0, max: 100 }))
      .map(([candidates, percent]) => [candidates, (candidates * percent) / 100] as const),
    { minLength: 2, maxLength: 6 },
  );
  const named = (some: readonly (readonly [number, number])[], times = 1) =>
    some.map(([candidates, chosen], i) => choice(`g${i}`, candidates * times, chosen * times));

  test('does not depend on the size of the company, nor on the order of its groups', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 50 }), (some, times) => {
        const ratios = (list: ReturnType<typeof impactOf>) =>
          Object.fromEntries(list.map(({ group, ratio }) => [group, Math.round(ratio * 1e9)]));
        const once = ratios(impactOf(named(some), MINIMUM_GROUP));
        expect(ratios(impactOf(named(some, times), MINIMUM_GROUP))).toEqual(once);
        expect(ratios(impactOf(named(some).toReversed(), MINIMUM_GROUP))).toEqual(once);
      }),
    );
  });

  test('lies between 0 and 1, and 1 is reached wherever anybody is chosen', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const found = impactOf(named(some), MINIMUM_GROUP).map(({ ratio }) => ratio);
        expect(found.filter((ratio) => ratio < 0 || ratio > 1)).toEqual([]);
        expect(found.at(-1)).toBe(some.some(([, chosen]) => chosen > 0) ? 1 : undefined);
      }),
    );
  });
});
