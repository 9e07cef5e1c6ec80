import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  askedIn,
  asShown,
  isWorthAsking,
  trendOf,
  withAsker,
  type DeclinedAsker,
  type DeclinedDemand,
} from '../../../../lib/domain/need/declined-demand.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';

const AT = Date.UTC(2026, 5, 20);
const none: DeclinedDemand = {
  demandId: 'r.s',
  roleId: 'r',
  skillId: 's',
  count: 0,
  months: {},
  firstAt: AT,
  lastAt: AT,
};
const months = (march: number, april: number, may: number, june: number) => ({
  months: { '2026-03': march, '2026-04': april, '2026-05': may, '2026-06': june },
});

describe('the trend of a demand', () => {
  test.each([
    ['more than before', months(3, 4, 12, 14), 'rising'],
    ['fewer than before', months(14, 12, 4, 2), 'falling'],
    ['about as many, in a month that is not over', months(10, 10, 10, 6), 'steady'],
    ['a few more, which may be chance', months(3, 3, 4, 4), 'steady'],
    ['hardly any', months(0, 1, 2, 1), 'too-few'],
    ['all of them long ago', { months: { '2025-06': 90 } }, 'too-few'],
  ])('with %s', (_what, demand, trend) => {
    expect(trendOf(demand, AT).trend).toBe(trend);
  });

  test('is no trend under steady demand, in most months', () => {
    const called = Array.from({ length: 200 }, (_, seed) => {
      const noise = (i: number) => 10 + Math.round(4 * Math.sin(seed * 12.9898 + i * 78.233));
      return trendOf(months(noise(1), noise(2), noise(3), Math.round((noise(4) * 2) / 3)), AT).trend;
    });
    expect(called.filter((trend) => trend !== 'steady').length).toBeLessThan(20);
  });
});

describe('a declined demand', () => {
  test('counts each person once and once a month, whatever the order, and forgets months beyond two years', () => {
    const asker = (who: number) => ({ demandId: 'r.s', requesterId: `p${who}`, months: [], lastAt: 0 });
    const moments = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: AT - 200 * DAY, max: AT })),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(moments, (asked) => {
        const fold = (order: readonly (readonly [number, number])[]) => {
          const askers = new Map<number, DeclinedAsker>();
          for (const [who, at] of order) askers.set(who, askedIn(askers.get(who) ?? asker(who), at));
          return [...askers.values()].reduce(withAsker, none);
        };
        const demand = fold(asked);
        expect(demand.months).toEqual(fold(asked.toReversed()).months);
        expect(demand.count).toBe(new Set(asked.map(([who]) => who)).size);
        const inMonths = asked.map(([who, at]) => `${who} ${new Date(at).toISOString().slice(0, 7)}`);
        expect(Object.values(demand.months).reduce((a, b) => a + b)).toBe(new Set(inMonths).size);
      }),
    );
    const long = Array.from({ length: 40 }, (_, i) => Date.UTC(2023, i, 3)).reduce(askedIn, asker(1));
    expect(long.months).toHaveLength(24);
    expect(long.months.at(-1)).toBe('2026-04');
  });

  test('is shown in full fives, without the moment at which anybody asked', () => {
    expect(asShown({ ...none, count: 14, ...months(9, 4, 0, 5) }, MINIMUM_GROUP)).toEqual({
      ...none,
      count: 10,
      months: { '2026-03': 5, '2026-06': 5 },
      firstAt: Date.UTC(2026, 5, 1),
      lastAt: Date.UTC(2026, 5, 1),
    });
  });

  test.each([
    ['many asked', {}, true],
    ['fewer did', { count: 19 }, false],
    ['it names no skill', { skillId: null }, false],
    ['it was snoozed', { leftUntil: AT + 1 }, false],
    ['it was snoozed long enough', { leftUntil: AT }, true],
  ])('is worth asking about or not where %s', (_what, change, worth) => {
    expect(isWorthAsking({ ...none, count: 20, ...change }, { askFrom: 20, least: MINIMUM_GROUP }, AT)).toBe(
      worth,
    );
  });

  test('is not worth asking about below the smallest group, however few the policy asks for', () => {
    const asked = (count: number) =>
      isWorthAsking({ ...none, count }, { askFrom: 1, least: MINIMUM_GROUP }, AT);
    expect([asked(MINIMUM_GROUP - 1), asked(MINIMUM_GROUP)]).toEqual([false, true]);
  });
});
