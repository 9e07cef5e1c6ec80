import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAD_DAYS, prioritise, urgencyOf } from '../../../lib/domain/priority.ts';
import { DAY, NOW, standing } from '../examples.ts';

const terms = { strategicWeight: 0.5, urgency: 0.4, confidence: 0.8 };

describe('priority', () => {
  test('is what a week of waiting costs, times urgency and confidence', () => {
    expect(prioritise(standing({}), terms, MINIMUM_GROUP)).toEqual({
      ...terms,
      gap: 2,
      population: 50,
      // 50 people, 2 levels, half the weight: 50 capability-weeks for each week.
      costOfDelay: 50,
      value: 16,
    });
  });

  test('is nothing where nobody is known to be below', () => {
    expect(prioritise(undefined, terms, MINIMUM_GROUP).value).toBe(0);
    expect(prioritise(standing({ belowTarget: 0 }), terms, MINIMUM_GROUP).value).toBe(0);
  });

  test('counts nobody where fewer than five are below, and everybody where fewer than five are not', () => {
    const few = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(few, (n) => {
        expect(prioritise(standing({ belowTarget: n }), terms, MINIMUM_GROUP)).toMatchObject({
          gap: 0,
          population: 0,
        });
        expect(prioritise(standing({ belowTarget: 50 - n }), terms, MINIMUM_GROUP)).toMatchObject({
          gap: 1,
          population: 100,
        });
      }),
    );
  });

  test('never falls when a term rises', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const pair = fc.tuple(unit, unit).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const term = fc.constantFrom('strategicWeight', 'urgency', 'confidence');
    fc.assert(
      fc.property(pair, term, ([less, more], name) => {
        const at = (value: number) =>
          prioritise(standing({}), { ...terms, [name]: value }, MINIMUM_GROUP).value;
        expect(at(more)).toBeGreaterThanOrEqual(at(less));
      }),
    );
  });

  test('grows with the gap and with the people of the role', () => {
    const size = fc.integer({ min: 50, max: 5_000 });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const wide = (gapSum: number) => prioritise(standing({ gapSum }), terms, MINIMUM_GROUP).value;
        const many = (population: number) => prioritise(standing({ population }), terms, MINIMUM_GROUP).value;
        expect(wide(more)).toBeGreaterThanOrEqual(wide(less));
        expect(many(more)).toBeGreaterThanOrEqual(many(less));
      }),
    );
  });
});

describe('urgency', () => {
  const urgency = (daysLeft: number, halfLifeDays = 1e9) =>
    urgencyOf({ until: NOW + daysLeft * DAY, halfLifeDays, at: NOW });

  test.each([
    ['an answer takes all the time that is left', LEAD_DAYS, 1e9, 1],
    ['the line is over', 0, 1e9, 1],
    ['there is four times as much time', 4 * LEAD_DAYS, 1e9, 0.25],
    ['there is time, and half of what people can do fades meanwhile', 1e9, LEAD_DAYS, 0.5],
    ['both', 4 * LEAD_DAYS, LEAD_DAYS, 0.625],
  ])('where %s', (_what, daysLeft, halfLife, expected) => {
    expect(urgency(daysLeft, halfLife)).toBeCloseTo(expected, 3);
  });

  test('rises as the date comes nearer and as the skill fades faster', () => {
    const days = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(days, days, days, (a, b, other) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(urgency(less, other)).toBeGreaterThanOrEqual(urgency(more, other));
        expect(urgency(other, less)).toBeGreaterThanOrEqual(urgency(other, more));
      }),
    );
  });
});
