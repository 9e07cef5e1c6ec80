import { expect, test } from '@jest/globals';
import { clipped } from '../../../functions/teams/cards/look.ts';

test('what has no room ends after a whole word', () => {
  expect(clipped('No business figure', 18)).toBe('No business figure');
  expect(clipped('No business figure', 17)).toBe('No business …');
  expect(clipped('No business figure', 12)).toBe('No …');
  expect(clipped('0123456789abcdef', 8)).toHaveLength(8);
  for (const most of [5, 9, 14])
    expect(clipped('a bb ccc dddd eeeee', most).length).toBeLessThanOrEqual(most);
});
