import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { MOST_A_DAY, taken, type Bucket } from '../../../../lib/domain/policy/rate-limit-per-person.ts';

const AT = Date.UTC(2026, 2, 2);
const MOST = MOST_A_DAY.request;

/** How many of these moments a person may write in. */
const letThrough = (moments: readonly number[]): number => {
  let bucket: Bucket | undefined;
  let through = 0;
  for (const at of moments) {
    const outcome = taken(bucket, 1, 'request', at);
    if ('wait' in outcome) continue;
    ({ bucket } = outcome);
    through += 1;
  }
  return through;
};

describe('what one person may write', () => {
  test('is never more than twice the day’s in any day, however they spread it', () => {
    const moments = fc.array(fc.integer({ min: 0, max: DAY - 1 }), { minLength: 100, maxLength: 300 });
    fc.assert(
      fc.property(moments, (within) => {
        const through = letThrough(within.toSorted((a, b) => a - b).map((moment) => AT + moment));
        expect(through).toBeGreaterThanOrEqual(MOST);
        expect(through).toBeLessThan(2 * MOST);
      }),
    );
  });

  test('is there again after the wait that is told, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), (count) => {
        const empty: Bucket = { left: 0, at: AT };
        const outcome = taken(empty, count, 'request', AT);
        if (!('wait' in outcome)) throw new Error('An empty bucket gave something.');
        expect(taken(empty, count, 'request', AT + outcome.wait)).toHaveProperty('bucket');
        expect(taken(empty, count, 'request', AT + outcome.wait - 2)).toHaveProperty('wait');
      }),
    );
  });

  test('is nothing more for a clock that goes back', () => {
    expect(letThrough([...Array<number>(MOST).fill(AT), ...Array<number>(50).fill(AT - DAY)])).toBe(MOST);
  });

  test('is never so many at once, and the wait says how long it takes in parts', () => {
    expect(taken(undefined, MOST + 1, 'request', AT)).toEqual({ wait: DAY / MOST });
  });
});
