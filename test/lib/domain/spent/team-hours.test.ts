import { describe, expect, test } from '@jest/globals';
import { hoursEntered, saidHours, TeamHours, teamHoursOf } from '../../../../lib/domain/spent/team-hours.ts';

const sum = (people: number, each: number) => ({
  people,
  logistics: each,
  production: 2 * each,
  reporting: each,
  judgement: each,
});
const entry = (id: string, people: number, each: number) => ({ id, value: sum(people, each) });

describe('hours of the team', () => {
  test('are entered for a month or once for before, and nothing else', () => {
    expect(teamHoursOf('2026-11')).toBe(TeamHours);
    expect(teamHoursOf('baseline')).toBe(TeamHours);
    for (const id of ['2026-13', '2026-1', 'november', '']) expect(teamHoursOf(id)).toBeUndefined();
  });

  test('are a sum of at least two, in halves of an hour', () => {
    expect(TeamHours.safeParse(sum(2, 10)).success).toBe(true);
    expect(TeamHours.safeParse(sum(1, 10)).success).toBe(false);
    expect(TeamHours.safeParse({ ...sum(2, 10), logistics: 1.5 }).success).toBe(true);
    expect(TeamHours.safeParse({ ...sum(2, 10), logistics: 1.25 }).success).toBe(false);
    expect(TeamHours.safeParse({ ...sum(2, 10), name: 'Ines' }).success).toBe(false);
  });

  test('stand newest first, apart from those of before', () => {
    const { baseline, months } = hoursEntered([
      entry('2026-09', 5, 1),
      entry('baseline', 5, 9),
      entry('2026-10', 5, 2),
    ]);
    expect(baseline).toEqual(sum(5, 9));
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-09']);
  });

  test('are told with what they were before', () => {
    expect(saidHours([entry('2026-09', 5, 10), entry('2026-10', 5, 8), entry('baseline', 6, 20)], 5)).toEqual(
      {
        month: '2026-10',
        now: { logistics: 8, production: 16, reporting: 8, judgement: 8 },
        baseline: { logistics: 20, production: 40, reporting: 20, judgement: 20 },
        hours: 90,
        months: 2,
        since: '2026-09',
      },
    );
  });

  test('are not told of a team that is smaller than a group', () => {
    expect(saidHours([entry('2026-10', 4, 8)], 5)).toBe('too-few');
    expect(saidHours([entry('2026-10', 9, 8), entry('baseline', 4, 8)], 5)).toBe('too-few');
    expect(saidHours([entry('2026-10', 9, 8)], 10)).toBe('too-few');
    expect(saidHours([entry('baseline', 9, 8)], 5)).toBeUndefined();
  });
});
