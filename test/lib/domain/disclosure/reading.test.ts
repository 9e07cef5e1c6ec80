import { describe, expect, test } from '@jest/globals';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { bounded, sayReading, type Measured } from '../../../../lib/domain/disclosure/reading.ts';
import { quiet } from '../../../support/quiet.ts';

const measured = (people: number): Measured => ({
  sent: { people, change: 0.7 },
  waiting: { people, change: 0.1 },
  effect: 0.6,
  variance: 0.5 / people,
  quantile: 2,
});
const say = (of: Measured, noise = quiet, name = 'reading') =>
  sayReading(of, { noise, name, unit: 1, from: 2.1 });

describe('what is said of a reading', () => {
  test('is what was measured, with an interval that holds what noise may add', () => {
    const { effect, interval, delivered, comparison } = say(measured(103));
    expect(effect).toBe(0.6);
    expect(interval[1] - effect).toBeGreaterThan(2 * Math.sqrt(0.5 / 103));
    expect(delivered).toEqual({ people: 105, meanBefore: 2.1, meanAfter: 2.8, meanChange: 0.7 });
    expect(comparison).toEqual({ people: 105, meanBefore: 2.1, meanAfter: 2.2, meanChange: 0.1 });
  });

  test('carries noise, in the effect what is in the groups, and the less the more people there are', () => {
    const noise = noiseFrom('secret');
    const spread = (people: number): number => {
      const effects = Array.from({ length: 400 }, (_, i) => say(measured(people), noise, `reading ${i}`));
      for (const { effect, delivered, comparison } of effects)
        expect(delivered.meanChange - (comparison?.meanChange ?? 0)).toBeCloseTo(effect, 1);
      return Math.sqrt(effects.reduce((sum, { effect }) => sum + (effect - 0.6) ** 2, 0) / effects.length);
    };
    expect(spread(20)).toBeGreaterThan(0.2);
    expect(spread(200)).toBeLessThan(0.04);
  });

  test.each([10, 25, 100])(
    'holds the effect in its interval as often as it says, of %d people each',
    (people) => {
      const noise = noiseFrom('secret');
      const held = Array.from({ length: 2_000 }, (_, i) => {
        // Chance beside the noise, by twelve draws of a uniform law.
        const chance = Array.from({ length: 12 }, (_, j) => noise.real(`chance ${i} ${j}`)).reduce(
          (a, b) => a + b,
          0,
        );
        const { effect, variance } = measured(people);
        const of = { ...measured(people), effect: effect + (chance / Math.sqrt(24)) * Math.sqrt(variance) };
        const { interval } = say(of, noise, `reading ${i}`);
        return interval[0] <= effect && effect <= interval[1];
      }).filter(Boolean).length;
      expect(held / 2_000).toBeGreaterThan(0.935);
    },
  );

  test('has the standard error of what chance and noise do to it, of which the interval is some multiple', () => {
    const of = measured(100);
    const drawn = 2 * (2.5 / (1.1 * 100)) ** 2;
    expect(say(of).standardError).toBeCloseTo(Math.sqrt(of.variance + 2 * drawn), 2);
    expect(say({ ...of, quantile: 3 }).standardError).toBe(say(of).standardError);
    expect(say({ ...of, quantile: 3 }).interval[1]).toBeGreaterThan(say(of).interval[1]);
  });

  test('counts one person for no more than they may count', () => {
    expect([bounded(9, 1), bounded(-9, 1), bounded(0.3, 1)]).toEqual([1.5, -1, 0.3]);
    // Of complaints, a fall is what is worth having.
    expect([bounded(-9, -2), bounded(9, -2), bounded(-1, -2)]).toEqual([-3, 2, -1]);
  });
});
