import { describe, expect, it } from '@jest/globals';
import { beforeAndAfter, withFigure } from '../../../../lib/domain/signal/figure.ts';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(day);
const NONE = { groupId: 'desk', figureId: 'reopened', points: {} };
const report = (people: number, cases = 100, sum = 10) => ({ figureId: 'reopened', people, cases, sum });

describe('a figure of a group', () => {
  it('takes in the work of the smallest group and of no fewer', () => {
    expect(withFigure(NONE, '2026-03-02', report(4), 5)).toBe(NONE);
    expect(withFigure(NONE, '2026-03-02', report(9), 10)).toBe(NONE);
    expect(withFigure(NONE, '2026-03-02', report(5), 5).points).toEqual({
      '2026-03-02': { people: 5, cases: 100, sum: 10 },
    });
  });

  it('takes the fuller report of a day, in whatever order they come', () => {
    const first = withFigure(NONE, '2026-03-02', report(5), 5);
    expect(withFigure(first, '2026-03-02', report(5), 5)).toBe(first);
    expect(withFigure(first, '2026-03-02', report(9, 99, 50), 5)).toBe(first);
    expect(withFigure(first, '2026-03-02', report(5, 100, 11), 5).points['2026-03-02']?.sum).toBe(11);
    expect(withFigure(first, '2026-03-02', report(5, 101, 1), 5).points['2026-03-02']?.cases).toBe(101);
  });

  it('keeps sixteen months, and which roles work there by the latest report', () => {
    const first = withFigure(NONE, '2025-01-01', { ...report(5), roles: ['old'] }, 5);
    const kept = new Date(at('2025-01-01') + 480 * DAY).toISOString().slice(0, 10);
    const next = withFigure(first, kept, { ...report(5), roles: ['new'] }, 5);
    expect(Object.keys(next.points)).toEqual(['2025-01-01', kept]);
    expect(next.roles).toEqual(['new']);
    const earlier = withFigure(next, '2025-06-01', { ...report(5), roles: ['other'] }, 5);
    expect(earlier.roles).toEqual(['new']);
    const later = new Date(at('2025-01-01') + 481 * DAY).toISOString().slice(0, 10);
    expect(Object.keys(withFigure(first, later, report(5), 5).points)).toEqual([later]);
  });
});

describe('what a reading looks at', () => {
  const points = {
    '2026-01-01': { people: 6, cases: 100, sum: 10 },
    '2026-02-01': { people: 6, cases: 300, sum: 60 },
    '2026-04-01': { people: 8, cases: 100, sum: 10 },
    '2026-04-11': { people: 7, cases: 300, sum: 10 },
  };
  const when = { before: at('2026-02-02'), from: at('2026-04-01'), until: at('2026-04-11') };

  it('is the mean of all cases before, and of those in the window, ends included', () => {
    expect(beforeAndAfter({ points }, when, 5)).toEqual({
      before: 70 / 400,
      after: 20 / 400,
      people: 8,
      age: 2.5,
      latestAt: at('2026-04-11'),
    });
    expect(beforeAndAfter({ points }, { ...when, from: when.from + 1 }, 5)?.after).toBeCloseTo(1 / 30);
    expect(beforeAndAfter({ points }, { ...when, until: when.until - 1 }, 5)?.after).toBe(0.1);
    expect(beforeAndAfter({ points }, { ...when, before: at('2026-02-01') }, 5)?.before).toBe(0.1);
  });

  it('is nothing where one side is not there, or of too few people', () => {
    expect(beforeAndAfter({ points }, { ...when, before: at('2026-01-01') }, 5)).toBeUndefined();
    expect(beforeAndAfter({ points }, { ...when, from: when.until + 1 }, 5)).toBeUndefined();
    expect(beforeAndAfter({ points }, when, 7)).toBeUndefined();
  });
});
