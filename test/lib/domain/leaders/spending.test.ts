import { describe, expect, test } from '@jest/globals';
import { NOTHING_SPENT } from '../../../../lib/domain/leaders/report.ts';
import {
  amountOf,
  eachOf,
  moneyInAll,
  mostOf,
  spentTogether,
} from '../../../../lib/domain/leaders/spending.ts';

const spent = { ...NOTHING_SPENT, people: 10, learnerHours: 8, takenHours: 4, tokens: 100, made: 1 };
const euros = (least: number, most: number) => ({ currency: 'EUR', least, most });

describe('what was spent on several needs', () => {
  test('is added up, and of several sources of one need the most', () => {
    expect(spentTogether([spent, spent])).toMatchObject({
      people: 20,
      learnerHours: 16,
      takenHours: 8,
      made: 2,
    });
    const inReport = { people: 10, learnerHours: 8, tokens: 100, existing: 0, made: 1 };
    expect(mostOf([spent, inReport, undefined])).toEqual(spent);
  });

  test('never has more hours of those who finished than of all whom it reached', () => {
    expect(amountOf({ ...spent, takenHours: 9 }).hours).toEqual({ least: 8, most: 8 });
  });

  test('is told of a person only where it reached a group', () => {
    expect(eachOf(spent, euros(4, 8))).toEqual({ hours: 0.8, money: 0.8 });
    expect(eachOf(NOTHING_SPENT, undefined)).toBeUndefined();
  });

  test('is money only where it is known of every line that reached anybody', () => {
    const line = { spent, money: euros(10, 20) };
    expect(moneyInAll([line, line, { spent: NOTHING_SPENT }])).toEqual(euros(20, 40));
    expect(moneyInAll([line, { spent }])).toBeUndefined();
    expect(moneyInAll([{ spent: NOTHING_SPENT }])).toBeUndefined();
  });
});
