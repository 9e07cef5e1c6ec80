import { expect, it } from '@jest/globals';
import { fullGroupsOf } from '../../../../lib/domain/disclosure/share-in-words.ts';

it.each([
  [4, 40, 5, 0],
  [5, 40, 5, 5],
  [9, 40, 5, 5],
  [10, 15, 5, 10],
  [15, 15, 5, 10],
  [14, 15, 5, 10],
  [40, 44, 5, 35],
  [3, 4, 5, 0],
  [0, 0, 5, 0],
  [19, 40, 10, 10],
])('%d of %d, the smallest group being %d: at least %d', (some, of, least, told) => {
  expect(fullGroupsOf(some, of, least)).toBe(told);
});
