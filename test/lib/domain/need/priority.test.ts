import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAD_DAYS, prioritise, urgencyOf } from '../../../../lib/domain/need/priority.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { DAY, NOW, standing } from '../../examples.ts';

const COUNTING = SHIPPED_POLICY.thresholds;
/** Nobody said anything of the work. */
const UNSEEN = { bySource: [] };
const terms = { strategicWeight: 0.5, urgency: 0.4 };

describe('priority', () => {
  test('is what a week of waiting costs, times urgency', () => {
    expect(prioritise(standing(UNSEEN), terms, COUNTING)).toEqual({
      ...terms,
      seenIn: 'ability',
      gap: 1,
      population: 100,
      // 100 people, a level each, half the weight: 50 capability-weeks for each week.
      costOfDelay: 50,
      value: 20,
    });
  });

  test('is nothing where nobody is known to be below', () => {
    expect(prioritise(undefined, terms, COUNTING).value).toBe(0);
    expect(prioritise(standing({ ...UNSEEN, belowTarget: 0 }), terms, COUNTING).value).toBe(0);
  });

  test('counts nobody where fewer than five are below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (n) => {
        const few = prioritise(standing({ ...UNSEEN, belowTarget: n }), terms, COUNTING);
        expect(few).toMatchObject({ gap: 0, population: 0 });
      }),
    );
  });

  test('never falls when a term rises', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const pair = fc.tuple(unit, unit).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const term = fc.constantFrom('strategicWeight', 'urgency');
    fc.assert(
      fc.property(pair, term, ([less, more], name) => {
        const at = (value: number) => prioritise(standing({}), { ...terms, [name]: value }, COUNTING).value;
        expect(at(more)).toBeGreaterThanOrEqual(at(less));
      }),
    );
  });

  test('grows with the gap and with the people of the role', () => {
    const size = fc.integer({ min: 50, max: 5_000 });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const wide = (gapSum: number) => prioritise(standing({ gapSum }), terms, COUNTING).value;
        const many = (population: number) => prioritise(standing({ population }), terms, COUNTING).value;
        expect(wide(more)).toBeGreaterThanOrEqual(wide(less));
        expect(many(more)).toBeGreaterThanOrEqual(many(less));
        expect(wide(5_001)).toBeGreaterThan(wide(50));
        expect(many(2 * less)).toBeGreaterThan(many(less));
      }),
    );
  });
});

describe('work that falls short', () => {
  /** What managers say of it, in levels that it misses. */
  const seen = (short: number, error = 0.1, feed = 'appraisals') => ({
    source: `manager-observation@${feed}`,
    short,
    error,
  });
  const reached = { belowTarget: 0, gapSum: 0 };
  const valued = (change: Parameters<typeof standing>[0], policy = COUNTING) =>
    prioritise(standing(change), terms, policy);

  test('counts beside what people can do by how sure each is, where both say about the same', () => {
    const gapWith = (short: number, error: number) =>
      valued({ noise: { below: 1, short }, bySource: [seen(1.4, error)] }).gap;
    expect(gapWith(0.2, 0.2)).toBe(1.2);
    expect(gapWith(0.6, 0.2)).toBe(1.4);
    expect(gapWith(0.2, 0.6)).toBe(1);
  });

  test('is weighed beside how many are below, where it is not said how far people are short', () => {
    const half = { assessed: 100, belowTarget: 50, gapSum: 0, noise: { below: 3 } };
    expect(valued({ ...half, ...UNSEEN })).toMatchObject({ seenIn: 'ability', gap: 0.6 });
    // Both are about as sure, so that their middle is what counts.
    expect(valued({ ...half, bySource: [seen(0.8)] }).gap).toBe(0.7);
  });

  test('costs what it costs though everybody can do it: the levels that it misses, of everybody in the role', () => {
    expect(valued({ ...reached, bySource: [seen(1)] })).toEqual({
      ...terms,
      seenIn: 'work',
      gap: 1,
      population: 100,
      costOfDelay: 50,
      value: 20,
    });
  });

  test.each([
    ['about as far as what people can do: their middle', 1.4, { seenIn: 'ability', gap: 1.2 }],
    ['noticeably further: the work', 1.5, { seenIn: 'work', gap: 1.5 }],
    ['less: what people can do', 0.4, { seenIn: 'ability', gap: 1 }],
  ])('is not counted twice where it falls short %s', (_how, short, expected) => {
    expect(valued({ bySource: [seen(short)] })).toMatchObject(expected);
  });

  test('is read from all feeds, each by its precision', () => {
    const both = [seen(2, 0.1), seen(1, 0.2, 'floor-walks')];
    expect(valued({ ...reached, bySource: both }).gap).toBe(1.8);
  });

  test.each([
    ['nobody saw it', [], COUNTING],
    ['only a test was taken', [{ source: 'assessment@tests', short: 2, error: 0.1 }], COUNTING],
    ['it falls short by less than half a level', [seen(0.49)], COUNTING],
    ['the works agreement keeps it out', [seen(1)], { ...COUNTING, readsWork: false }],
  ])('is nothing where %s', (_where, bySource, policy) => {
    expect(valued({ ...reached, bySource }, policy)).toMatchObject({ gap: 0, value: 0 });
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
