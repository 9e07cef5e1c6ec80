import { describe, expect, test } from '@jest/globals';
import {
  chanceWithin,
  leastShort,
  shortAsTold,
  shortBeyond,
  shortfallOf,
} from '../../../../lib/domain/group-level/shortfall.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { standing } from '../../examples.ts';

const { thresholds } = SHIPPED_POLICY;
const told = (below: number, short?: number, error = 0.1) => ({
  below: { mean: below, variance: error ** 2 },
  ...(short === undefined ? {} : { short: { mean: short, variance: error ** 2 } }),
});

test('a group lacks something from where three in ten lack half a level', () => {
  expect(leastShort(thresholds)).toBeCloseTo(0.15, 10);
});

describe('how far a group is short', () => {
  test('follows from how many are below, where nothing else is said', () => {
    const { levels, error } = shortfallOf(told(0.5), thresholds);
    expect(levels).toBeCloseTo(0.55, 10);
    expect(error).toBeCloseTo(Math.hypot(0.11, 0.03), 10);
  });

  test('is between both figures, each by how sure it is', () => {
    const both = shortfallOf(
      { ...told(0.5), short: { mean: 0.4, variance: 0.11 ** 2 + 0.03 ** 2 } },
      thresholds,
    );
    expect(both.levels).toBeCloseTo(0.475, 10);
    expect(both.error).toBeLessThan(0.11);
  });

  test('follows from how many are below also in what was said before figures were gathered', () => {
    const said = { assessed: 20, belowTarget: 10, gapSum: 0, noise: { below: 0 } };
    expect(shortAsTold(standing(said), thresholds).levels).toBeCloseTo(0.55, 10);
    expect(shortAsTold(standing({ ...said, noise: { below: 0, short: 0 } }), thresholds).levels).toBeLessThan(
      0.5,
    );
  });

  test('is less sure where the figures do not agree', () => {
    const [agreeing, apart] = [
      shortfallOf(told(0.5, 0.55), thresholds),
      shortfallOf(told(0.5, 0), thresholds),
    ];
    expect(apart.error).toBeGreaterThan(3 * agreeing.error);
  });
});

test('so much or more is seen by chance as the normal law says', () => {
  expect(chanceWithin({ levels: 0.15 + 1.645 * 0.2, error: 0.2 }, 0.15)).toBeCloseTo(0.05, 4);
  expect(chanceWithin({ levels: 0.15, error: 0.2 }, 0.15)).toBeCloseTo(0.5, 7);
});

describe('how far a role is short beyond what is worth a need', () => {
  const role = (change: object) =>
    standing({ gathered: { at: 0, looks: 1, ...told(0.5, 0.55) }, bySource: [], ...change });
  const word = (source: string, short: number, error = 0.1) => ({ source, short, error });

  test('is what was told of it, from the bar on', () => {
    expect(shortBeyond(role({}), thresholds).levels).toBeCloseTo(0.4, 10);
  });

  test('is surer by the word of each source, and less so where these do not agree', () => {
    const errorOf = (...bySource: ReturnType<typeof word>[]) =>
      shortBeyond(role({ bySource }), thresholds).error;
    const agreed = errorOf(word('a', 0.4), word('b', 0.4));
    expect(agreed).toBeLessThan(0.06);
    expect(errorOf(word('a', 1.4), word('b', -0.6))).toBeGreaterThan(agreed);
    expect(errorOf(word('a', 0.4, 0))).toBeGreaterThan(0.02);
  });

  test('of figures that were said before looks were counted follows from these', () => {
    const before = standing({
      assessed: 20,
      belowTarget: 10,
      gapSum: 11,
      noise: { below: 1.4, short: 0.35 },
      bySource: [],
    });
    const { levels, error } = shortBeyond(before, thresholds);
    expect(levels).toBeCloseTo(0.4, 10);
    expect(error).toBeGreaterThan(0.1);
  });
});
