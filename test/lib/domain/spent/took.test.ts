import { describe, expect, test } from '@jest/globals';
import { moneyOf } from '../../../../lib/domain/spent/rates.ts';
import { countedSoFar, daysInTheMiddle, firstGainAt, tookOf } from '../../../../lib/domain/spent/took.ts';
import { DAY, NOW } from '../../examples.ts';

const counted = {
  reached: 20,
  finished: 10,
  minutes: 45,
  tokens: 100_000,
  firstSignalAt: NOW,
  deliveredAt: NOW + 12 * DAY,
};
const priced = { rates: { learnerHour: 40, millionTokens: 10 }, currency: 'EUR' };
const unpriced = { rates: {}, currency: 'EUR' };

describe('what a need took', () => {
  test('is the time of those who finished at least, and of all whom it reached at most', () => {
    expect(tookOf(counted, priced)).toEqual({
      people: 20,
      hours: { least: 7.5, most: 15 },
      tokens: 100_000,
      money: { currency: 'EUR', least: 301, most: 601 },
      each: { hours: 0.75, money: 30.05 },
      days: { delivery: 12 },
    });
  });

  test('has no money where nobody said what an hour costs, and keeps its hours', () => {
    const { money, each, hours } = tookOf(counted, unpriced);
    expect({ money, each, hours }).toEqual({
      money: undefined,
      each: { hours: 0.75 },
      hours: { least: 7.5, most: 15 },
    });
  });

  test('is time where a few minutes of a few people are less than half an hour', () => {
    const short = { ...counted, reached: 5, finished: 0, minutes: 5 };
    expect(tookOf(short, priced)).toMatchObject({
      hours: { least: 0, most: 0.42 },
      money: { least: 1, most: 18 },
    });
    const tokensAlone = { rates: { millionTokens: 10 }, currency: 'EUR' };
    expect(tookOf(short, tokensAlone)).not.toHaveProperty('money');
  });

  test('costs the less for a level, the larger the gain may be', () => {
    const { aLevel } = tookOf({ ...counted, gained: [0.25, 0.75] }, priced);
    expect(aLevel).toEqual({ hours: [1, 3], money: [40.07, 120.2] });
    expect(tookOf({ ...counted, gained: [0.25, 0.75] }, unpriced).aLevel).toEqual({ hours: [1, 3] });
    expect(tookOf(counted, priced)).not.toHaveProperty('aLevel');
  });

  test('tells nothing of people of whom there are fewer than a group', () => {
    expect(tookOf({ ...counted, reached: 0, finished: 0, gained: [0.2, 1] }, priced)).toEqual({
      people: 0,
      hours: { least: 0, most: 0 },
      tokens: 100_000,
      days: { delivery: 12 },
    });
  });

  test('counts days to the first reading of this round that showed a gain', () => {
    const readings = [
      { at: NOW - DAY, verdict: 'improved' },
      { at: NOW + 72 * DAY, verdict: 'improved' },
      { at: NOW + 42 * DAY, verdict: 'changed' },
      { at: NOW + 102 * DAY, verdict: 'improved' },
    ];
    const improvedAt = firstGainAt(readings, counted);
    expect(tookOf({ ...counted, improvedAt }, priced).days).toEqual({ delivery: 12, capability: 72 });
    expect(firstGainAt(readings, {})).toBeUndefined();
  });
});

describe('people of a need', () => {
  const read = (people: number, finished: number, change: { at?: number; minimumGroup?: number } = {}) => ({
    at: NOW + 20 * DAY,
    finished,
    took: { people, hours: { least: 0, most: 0 }, tokens: 0, days: {} },
    ...change,
  });
  const round = { deliveredAt: counted.deliveredAt, least: 5 };

  test('do not become fewer because somebody objects, leaves or changes role', () => {
    const now = { reached: 15, finished: 5 };
    expect(countedSoFar(now, [read(20, 10), read(10, 0)], round)).toEqual({ reached: 20, finished: 10 });
    expect(countedSoFar({ reached: 25, finished: 15 }, [read(20, 10)], round)).toEqual({
      reached: 25,
      finished: 15,
    });
    expect(countedSoFar(now, [], round)).toEqual(now);
  });

  test('are those of this round, and of readings that may still be said', () => {
    const now = { reached: 10, finished: 0 };
    expect(countedSoFar(now, [read(20, 5, { at: NOW })], round)).toEqual(now);
    expect(countedSoFar(now, [read(20, 5)], { ...round, least: 10 })).toEqual({ reached: 20, finished: 0 });
    expect(countedSoFar(now, [read(20, 5)], { least: 5 })).toEqual(now);
    const nobody = { reached: 0, finished: 0 };
    // Ten, in fives, may be eight.
    expect(countedSoFar(nobody, [read(10, 10)], { ...round, least: 9 })).toEqual(nobody);
    expect(countedSoFar(nobody, [read(10, 10)], { ...round, least: 8 })).toEqual({
      reached: 10,
      finished: 10,
    });
  });
});

describe('money', () => {
  const hours = { least: 1, most: 2 };
  test('is not told in part: with a rate missing that it takes there is none', () => {
    expect(moneyOf({ hours, tokens: 5 }, { rates: { learnerHour: 40 }, currency: 'CHF' })).toBeUndefined();
    expect(moneyOf({ hours, tokens: 5 }, { rates: { millionTokens: 4 }, currency: 'CHF' })).toBeUndefined();
  });
  test('takes no rate for what was not spent', () => {
    expect(moneyOf({ hours, tokens: 0 }, { rates: { learnerHour: 40 }, currency: 'CHF' })).toEqual({
      currency: 'CHF',
      least: 40,
      most: 80,
    });
  });
});

describe('days of several needs', () => {
  test('are those in the middle, of needs of which they are known', () => {
    const all = [{ delivery: 10, capability: 40 }, { delivery: 12 }, { delivery: 90 }, {}];
    expect(daysInTheMiddle(all)).toEqual({ delivery: 12, capability: 40 });
    expect(daysInTheMiddle([{ delivery: 10 }, { delivery: 15 }])).toEqual({ delivery: 12.5 });
    expect(daysInTheMiddle([])).toEqual({});
  });
});
