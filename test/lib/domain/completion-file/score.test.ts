import { expect, it } from '@jest/globals';
import { shareIn } from '../../../../lib/domain/completion-file/fields.ts';

it.each([
  ['85%', 100, 0.85],
  ['17/20', 100, 0.85],
  ['8,5', 10, 0.85],
  ['0.125', 1, 0.125],
  ['1,000', 1_000, undefined],
  ['1.000/1000', 100, undefined],
  ['850', 1_000, 0.85],
])('%s of %s', (text, outOf, share) => {
  expect(shareIn(text, outOf)).toBe(share);
});
