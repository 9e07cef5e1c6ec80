import { describe, expect, test } from '@jest/globals';
import { isInSample, sampleOf, shareBetween } from '../../../../lib/domain/measure/sample.ts';
import { draw } from '../../../../sample/random.ts';

describe('a sample', () => {
  // n = n0 / (1 + (n0 - 1) / N) with n0 = 1.96² · .25 / .15² = 42.7 (Cochran 1977), twice as many asked.
  test.each([
    [10, 10],
    [40, 40],
    [60, 51],
    [120, 64],
    [1_000, 82],
    [100_000, 86],
  ])('of %d people is %d', (people, asked) => {
    expect(Math.round(sampleOf(people).share * people)).toBe(asked);
  });

  test('is drawn by chance: about the share of a group, the same whenever it is asked, another for another measure', () => {
    const people = Array.from({ length: 5_000 }, (_, i) => ({ personId: `p${i}`, salt: `salt ${i}` }));
    const drawn = (id: string) => people.filter((one) => isInSample(id, 0.3, one));
    expect(drawn('m').length / people.length).toBeCloseTo(0.3, 1);
    expect(drawn('m')).toEqual(drawn('m'));
    const both = drawn('other').filter((one) => isInSample('m', 0.3, one));
    expect(both.length / people.length).toBeCloseTo(0.09, 1);
    expect(people.filter((one) => isInSample('m', 1, one))).toHaveLength(people.length);
    expect(people.filter((one) => isInSample('m', 0, one))).toEqual([]);
  });
});

describe('the share of a group that is able', () => {
  // Wilson's interval for 10 of 30 without a correction, as R's prop.test(10, 30, correct = FALSE) gives it: .192–.512.
  test('is Wilson’s interval where the group is large', () => {
    const { low, high } = shareBetween(10, 30, 10_000_000);
    expect([low, high].map((one) => Number(one.toFixed(3)))).toEqual([0.192, 0.512]);
  });

  test('is narrower the more of the group answered, and exact where all did', () => {
    const width = (of: number) => {
      const { low, high } = shareBetween(10, 30, of);
      return high - low;
    };
    expect(width(40)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width(10_000));
    expect(shareBetween(10, 30, 30)).toEqual({ low: 1 / 3, high: 1 / 3 });
  });

  test('stays between none and all', () => {
    expect(shareBetween(0, 20, 1_000).low).toBe(0);
    expect(shareBetween(20, 20, 1_000).high).toBe(1);
  });

  test('holds the truth in nineteen of twenty samples of a group', () => {
    let held = 0;
    const draws = 2_000;
    for (let n = 0; n < draws; n++) {
      const [people, able] = [120, 48];
      const group = Array.from({ length: people }, (_, i) => i < able);
      for (let i = people - 1; i > 0; i--) {
        const j = Math.floor(draw('sample', n, i) * (i + 1));
        [group[i], group[j]] = [group[j] ?? false, group[i] ?? false];
      }
      const { low, high } = shareBetween(group.slice(0, 32).filter(Boolean).length, 32, people);
      if (low <= able / people && able / people <= high) held += 1;
    }
    expect(held / draws).toBeGreaterThan(0.93);
  });
});
