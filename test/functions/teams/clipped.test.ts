import { expect, test } from '@jest/globals';
import { clipped } from '../../../functions/teams/cards/look.ts';

test('what has no room ends after a whole word, and says that it goes on', () => {
  expect(clipped('No business figure', 18)).toBe('No business figure');
  expect(clipped('No business figure', 17)).toBe('No business …');
  expect(clipped('0123456789abcdef', 8)).toBe('0123456…');
  expect(clipped('A https://example.org/very/long', 20)).toBe('A https://example.o…');
  for (const most of [5, 9, 14]) {
    expect(clipped('a bb ccc dddd eeeee', most).length).toBeLessThanOrEqual(most);
    expect(clipped('a bb ccc dddd eeeee', most)).toMatch(/…$/);
  }
});
