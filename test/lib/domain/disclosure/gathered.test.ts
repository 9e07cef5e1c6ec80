import { describe, expect, test } from '@jest/globals';
import { gatherTold, type Gathered } from '../../../../lib/domain/disclosure/gathered.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';

const budget = { count: 1, short: 0.4 };
const told = (at: number, atTarget: number, people = 20, short = 10) => ({
  at: at * DAY,
  told: { people, atTarget, short },
});
const first = (): Gathered => {
  const one = gatherTold(undefined, told(0, 10), { budget, looks: 1 });
  if (!one) throw new Error('Nothing was gathered.');
  return one;
};

describe('what was told of a group', () => {
  test('first is all that is known of it', () => {
    expect(first()).toMatchObject({ at: 0, looks: 1, below: { mean: 0.5 }, short: { mean: 0.5 } });
    // Noise of 1.36 people in 20, and 20 people of whom each is below or not.
    expect(Math.sqrt(first().below.variance)).toBeCloseTo(Math.hypot(1.3566 / 20, 0.4 / Math.sqrt(20)), 4);
    expect(Math.sqrt(first().short?.variance ?? NaN)).toBeCloseTo(
      Math.hypot((2 * Math.SQRT2) / 0.4 / 20, 0.4 / Math.sqrt(20)),
      10,
    );
  });

  test('on one day counts alike, and makes it surer', () => {
    const both = gatherTold(first(), told(0, 20), { budget, looks: 2 });
    expect(both?.below.mean).toBeCloseTo(0.25, 10);
    expect(both?.below.variance).toBeCloseTo(first().below.variance / 2, 10);
    expect(both?.looks).toBe(2);
  });

  test('counts half as much after ninety days, and by how many people it was about', () => {
    expect(gatherTold(first(), told(90, 20), { budget, looks: 2 })?.below.mean).toBeCloseTo(0.5 / 3, 10);
    const few = gatherTold(first(), told(0, 5, 5), { budget, looks: 2 })?.below.mean ?? NaN;
    expect(few).toBeGreaterThan(0.4);
  });

  test('of nobody changes nothing but how often it was looked at', () => {
    expect(
      gatherTold(first(), { at: DAY, told: { people: 0, atTarget: 3, short: 1 } }, { budget, looks: 2 }),
    ).toEqual({
      ...first(),
      looks: 2,
    });
    expect(gatherTold(undefined, { at: DAY }, { budget, looks: 1 })).toBeUndefined();
  });

  test('says how many are below at least by the word of two, as if those whom one source saw could do it', () => {
    const byOne = (at: number, atTarget: number, few: number) => ({
      at: at * DAY,
      told: { people: 20, atTarget, byOne: few },
    });
    const once = gatherTold(undefined, byOne(0, 4, 5), { budget: { count: 1 }, looks: 1 });
    expect(once?.below.mean).toBeCloseTo(0.8, 10);
    expect(once?.byTwo?.mean).toBeCloseTo(0.55, 10);
    expect(once?.byTwo?.variance).toBe(once?.below.variance);
    const again = gatherTold(once, byOne(0, 4, 15), { budget: { count: 1 }, looks: 2 });
    expect(again?.byTwo?.mean).toBeCloseTo((0.55 + 0.05) / 2, 10);
    expect(first()).not.toHaveProperty('byTwo');
  });

  test('says nothing of how far people are short where that is not told', () => {
    const { short, ...counts } = told(0, 10).told;
    expect(short).toBe(10);
    expect(
      gatherTold(undefined, { at: 0, told: counts }, { budget: { count: 0.3 }, looks: 1 }),
    ).not.toHaveProperty('short');
  });
});
