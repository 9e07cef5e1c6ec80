import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cosine } from '../../../../lib/domain/text/similarity.ts';

const vector = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 3 });

describe('similarity', () => {
  test.each([
    [[1, 0], [2, 0], 1],
    [[1, 0], [0, 1], 0],
    [[1, 1], [-1, -1], -1],
    [[0, 0], [1, 1], 0],
    [[], [], 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(cosine(a, b)).toBeCloseTo(expected, 12);
  });

  test('is the same from both sides and lies between −1 and 1', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 12);
        expect(Math.abs(cosine(a, b))).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
