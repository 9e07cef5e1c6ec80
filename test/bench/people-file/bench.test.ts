import { expect, test } from '@jest/globals';
import { resent } from './resent.ts';

test('an export that is sent again costs one reading of what is known, and its differences', async () => {
  const { first, again, changed } = await resent(2_500, 10);
  expect(first.signals).toBe(2_500);
  // Some reads are of registers, however many people there are.
  expect(again).toMatchObject({ writes: 0, signals: 0, pages: expect.any(Number) });
  expect(again.pages).toBeLessThanOrEqual(10);
  expect(again.reads).toBeLessThan(10);
  expect(changed.signals).toBe(10);
  expect(changed.writes).toBe(10);
  expect(changed.reads - again.reads).toBeLessThanOrEqual(40);
}, 120_000);
