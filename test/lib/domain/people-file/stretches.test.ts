import { expect, it } from '@jest/globals';
import { rowsOfStretches, stretchesOf } from '../../../../lib/domain/people-file/stretches.ts';

it('keeps rows as the first and the last of each stretch, and gives every one of them back', () => {
  expect(stretchesOf([])).toEqual([]);
  expect(stretchesOf([9, 3, 2, 4, 7, 3])).toEqual([
    [2, 4],
    [7, 7],
    [9, 9],
  ]);
  const rows = [2, 3, 4, 7, 9];
  expect([...rowsOfStretches(stretchesOf(rows))]).toEqual(rows);
});

it('keeps no more stretches than one document may hold', () => {
  expect(stretchesOf(Array.from({ length: 50_000 }, (_, i) => 2 * i))).toHaveLength(20_000);
});
