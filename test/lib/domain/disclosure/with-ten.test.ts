// Where the smallest group is ten, nothing that is said in fives says nine, nor five.
import { expect, test } from '@jest/globals';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { aheadAsSaid } from '../../../../lib/domain/disclosure/say-ahead.ts';
import { isSaidInNumbers, rangeInFives } from '../../../../lib/domain/disclosure/share-in-words.ts';

test.each([
  [
    { low: 9, high: 9 },
    { low: 0, high: 10 },
  ],
  [
    { low: 0, high: 3 },
    { low: 0, high: 10 },
  ],
  [
    { low: 10, high: 11 },
    { low: 10, high: 15 },
  ],
  [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ],
])('from–to %j is said as %j', (counted, said) => {
  expect(rangeInFives(counted, 10)).toEqual(said);
});

test('nine who will be able to are none, and ten are ten', () => {
  expect(aheadAsSaid({ about: 9, low: 9, high: 9 }, 10)).toEqual({ about: 0, low: 0, high: 10 });
  expect(aheadAsSaid({ about: 10, low: 10, high: 11 }, 10)).toEqual({ about: 10, low: 10, high: 15 });
});

test('four are none where the smallest group is five', () => {
  expect(aheadAsSaid({ about: 4, low: 4, high: 4 }, 5)).toEqual({ about: 0, low: 0, high: 5 });
});

test('noise is of the smallest group that it is drawn for', () => {
  expect([noiseFrom('secret').least, noiseFrom('secret', 10).least]).toEqual([5, 10]);
});

test.each([
  [4, 40, 5, false],
  [5, 40, 5, true],
  [35, 40, 5, true],
  [36, 40, 5, false],
  [10, 19, 5, false],
  [9, 40, 10, false],
  [10, 40, 10, true],
  [30, 40, 10, true],
  [31, 40, 10, false],
])('%i of %i are said in numbers where %i are the smallest group: %s', (some, of, least, isSaid) => {
  expect(isSaidInNumbers(some, of, least)).toBe(isSaid);
});
