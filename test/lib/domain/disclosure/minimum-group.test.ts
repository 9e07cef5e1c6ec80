import { expect, test } from '@jest/globals';
import { isStillSaid } from '../../../../lib/domain/disclosure/minimum-group.ts';

test.each([
  ['said under the same minimum', 10, 10, 10, true],
  ['said under a larger one', 5, 10, 7, true],
  ['said under a smaller one, of clearly enough', 12, 5, 10, true],
  ['said under a smaller one, of as many as they may be by rounding', 11, 5, 10, false],
  ['said under one that is smaller by one', 7, 5, 6, false],
])('of people, %s: %i under %i, of %i now: %s', (_, people, minimumGroup, least, isSaid) => {
  expect(isStillSaid(people, { minimumGroup }, least)).toBe(isSaid);
});

test('was said under five where nobody says otherwise', () => {
  expect([isStillSaid(5, {}, 5), isStillSaid(7, {}, 6)]).toEqual([true, false]);
});
