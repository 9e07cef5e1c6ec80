import { describe, expect, it } from '@jest/globals';
import { PulseSums, withReport, type GroupPulse } from '../../../../lib/domain/signal/pulse.ts';

const EMPTY: GroupPulse = { groupId: 'sales', question: 'load', points: {} };
const sums = (answers: number, every?: 'week' | 'month') => ({
  question: 'load',
  answers,
  sum: 4 * answers,
  squares: 16 * answers,
  ...(every === undefined ? {} : { every }),
});
const daysAfter = (
  known: readonly [string, 'week' | 'month' | undefined],
  next: readonly [string, 'week' | 'month' | undefined],
) => {
  const first = withReport(EMPTY, known[0], sums(9, known[1]), 5, 'one');
  return Object.keys(withReport(first, next[0], sums(10, next[1]), 5, 'another').points);
};

describe('a report of a group', () => {
  it('is kept with who said so and how long its answers were gathered', () => {
    expect(withReport(EMPTY, '2026-06-01', sums(5, 'week'), 5, 'forms').points).toEqual({
      '2026-06-01': { answers: 5, sum: 20, squares: 80, every: 'week', source: 'forms' },
    });
    expect(withReport(EMPTY, '2026-06-01', sums(5), 5).points).toEqual({
      '2026-06-01': { answers: 5, sum: 20, squares: 80 },
    });
  });

  it.each([
    // June 2026 begins on a Monday: what is told of the month takes that of its first week for itself.
    [['2026-06-01', 'month'], ['2026-06-01', 'week'], 1],
    [['2026-06-01', 'month'], ['2026-06-08', 'week'], 1],
    [['2026-06-01', 'month'], ['2026-06-29', 'week'], 1],
    [['2026-06-01', 'month'], ['2026-05-25', 'week'], 2],
    [['2026-06-01', 'month'], ['2026-07-06', 'week'], 2],
    [['2026-06-29', 'week'], ['2026-07-01', 'month'], 1],
    [['2026-06-29', 'week'], ['2026-06-01', 'month'], 1],
    [['2026-06-29', 'week'], ['2026-08-01', 'month'], 2],
    [['2026-06-08', 'week'], ['2026-06-15', 'week'], 2],
    [['2026-06-08', 'week'], ['2026-06-10', 'week'], 1],
    [['2026-12-01', 'month'], ['2027-01-01', 'month'], 2],
    [['2026-06-01', 'month'], ['2026-06-08', undefined], 2],
    [['2026-06-08', undefined], ['2026-06-01', 'month'], 2],
  ] as const)('%j and then %j: %i are kept, whoever said so', (known, next, kept) => {
    expect(daysAfter(known, next)).toHaveLength(kept);
  });

  it('of many answers between two steps fits its own sum', () => {
    const [answers, mean] = [100_000, 2.2];
    let [sum, squares] = [0, 0];
    for (let i = 0; i < answers; i += 1) [sum, squares] = [sum + mean, squares + mean ** 2];
    expect(PulseSums.safeParse({ question: 'load', answers, sum, squares }).success).toBe(true);
    const other = { question: 'load', answers: 5, sum: 20, squares: 79.9 };
    expect(PulseSums.safeParse(other).success).toBe(false);
  });
});
