import { describe, expect, it } from '@jest/globals';
import type { SurveyRow } from '../../../../lib/domain/survey-file/row.ts';
import { surveySums } from '../../../../lib/domain/survey-file/sums.ts';

const MONDAY = Date.UTC(2026, 1, 2);
const DAY = 86_400_000;
const LATER = Date.UTC(2026, 2, 2);
const response = (row: number, group: string, answer = 4, day = MONDAY): SurveyRow => ({
  row,
  group,
  day,
  said: [{ question: 'load', answers: 1, sum: answer, squares: answer ** 2 }],
});
const responses = (group: string, people: number, from = 1) =>
  Array.from({ length: people }, (_, i) => response(from + i, group));
const ENTRY = {
  row: 'response' as const,
  groups: {
    Sales: { groupId: 'sales', roles: ['seller'] },
    Lab: { groupId: 'lab' },
    Board: 'none' as const,
  },
  every: 'week' as const,
};
const WHOLE = { ...ENTRY, whole: 'company' };
const told = ({ reports }: ReturnType<typeof surveySums>) =>
  reports.map(({ groupId, day, data }) => [groupId, day, data.answers, data.sum, data.squares]);

describe('the sums that responses come to', () => {
  it('are of a group from the smallest one on, and of one less nothing is told', () => {
    expect(told(surveySums(responses('Sales', 5), ENTRY, 5, LATER))).toEqual([
      ['sales', '2026-02-02', 5, 20, 80],
    ]);
    const four = surveySums(responses('Sales', 4), ENTRY, 5, LATER);
    expect(four.reports).toEqual([]);
    expect(four.leftOut).toMatchObject([{ groupId: 'sales', question: 'load', why: 'too-few' }]);
    expect(four.faulty).toEqual([1, 2, 3, 4].map((row) => ({ row, fault: 'too-few-answers' })));
    expect(surveySums(responses('Sales', 9), ENTRY, 10, LATER).reports).toEqual([]);
  });

  it('carry which roles work there, and the group that they are parts of', () => {
    const [sales] = surveySums(responses('Sales', 20), WHOLE, 5, LATER).reports;
    expect(sales?.data).toMatchObject({ roles: ['seller'], within: 'company' });
  });

  it('are made of weeks from Monday, and of months, once they are over', () => {
    const onDays = [MONDAY - DAY, MONDAY, MONDAY + 6 * DAY, MONDAY + 7 * DAY].flatMap((day, i) =>
      Array.from({ length: 5 }, (_, k) => response(5 * i + k, 'Sales', 4, day)),
    );
    const days = (every: 'week' | 'month', at: number) =>
      surveySums(onDays, { ...ENTRY, every }, 5, at).reports.map(({ day, data }) => [day, data.answers]);
    expect(days('week', LATER)).toEqual([
      ['2026-01-26', 5],
      ['2026-02-02', 10],
      ['2026-02-09', 5],
    ]);
    expect(days('month', LATER)).toEqual([['2026-02-01', 20]]);
    expect(days('week', MONDAY + 7 * DAY).map(([day]) => day)).toEqual(['2026-01-26', '2026-02-02']);
    const early = surveySums(onDays, ENTRY, 5, MONDAY + 7 * DAY - 1);
    expect(early.reports.map(({ day }) => day)).toEqual(['2026-01-26']);
    expect(early.faulty.every(({ fault }) => fault === 'period-open')).toBe(true);
    expect(surveySums(onDays, { ...ENTRY, every: 'month' }, 5, Date.UTC(2026, 2, 1) - 1).reports).toEqual([]);
  });

  it('wait for what a group is called that nobody named, from the smallest on', () => {
    const faultsOf = (people: number) =>
      new Set(surveySums(responses('Cellar', people), WHOLE, 5, LATER).faulty.map(({ fault }) => fault));
    expect([faultsOf(4), faultsOf(5)]).toEqual([new Set(['too-few-answers']), new Set(['group-waits'])]);
  });

  it('count whoever is in a group that is too small in the whole alone', () => {
    const rows = [...responses('Sales', 6), ...responses('Lab', 3, 10), ...responses('Cellar', 2, 20)];
    const summed = surveySums(rows, WHOLE, 5, LATER);
    expect(told(summed)).toEqual([
      ['sales', '2026-02-02', 6, 24, 96],
      ['company', '2026-02-02', 11, 44, 176],
    ]);
    expect(summed.leftOut.map(({ groupId, why }) => [groupId, why])).toEqual([['lab', 'too-few']]);
    expect(summed.faulty).toEqual([]);
    expect(summed.unnamed).toEqual([]);
  });

  it('leave the whole out where, less the groups told of, one to four would be left', () => {
    const wholes = (others: number) =>
      surveySums([...responses('Sales', 6), ...responses('Lab', others, 10)], WHOLE, 5, LATER);
    expect(told(wholes(0)).map(([group]) => group)).toEqual(['sales', 'company']);
    for (const others of [1, 4]) {
      const summed = wholes(others);
      expect(told(summed).map(([group]) => group)).toEqual(['sales']);
      expect(summed.leftOut.map(({ groupId, why }) => [groupId, why])).toContainEqual([
        'company',
        'tells-the-rest',
      ]);
      expect(summed.faulty).toHaveLength(others);
    }
    expect(told(wholes(5)).map(([group]) => group)).toEqual(['sales', 'company', 'lab']);
  });

  it('wait for a group that nobody named, where enough are in it, and hold back the whole of its week alone', () => {
    const rows = [
      ...responses('Shop', 5),
      ...responses('Sales', 6, 10),
      ...Array.from({ length: 6 }, (_, i) => response(30 + i, 'Lab', 4, MONDAY - 7 * DAY)),
      response(40, 'Sales', 4, MONDAY),
      response(41, 'Odd', 4, MONDAY),
    ];
    const summed = surveySums(rows, WHOLE, 5, LATER);
    expect(summed.unnamed).toEqual([{ text: 'Shop', rows: 5 }]);
    expect(told(summed).map(([group, day]) => [group, day])).toEqual([
      ['sales', '2026-02-02'],
      ['lab', '2026-01-26'],
      ['company', '2026-01-26'],
    ]);
    expect(summed.faulty).toEqual([
      ...[1, 2, 3, 4, 5].map((row) => ({ row, fault: 'group-waits' })),
      { row: 41, fault: 'others-wait' },
    ]);
  });

  it('leave out what a human left out, and who is in no group where there is no whole', () => {
    const rows = [response(1, 'Board'), response(2, ''), response(3, 'Odd')];
    expect(surveySums(rows, ENTRY, 5, LATER).faulty).toEqual([
      { row: 1, fault: 'group-left-out' },
      { row: 2, fault: 'no-group' },
      { row: 3, fault: 'too-few-answers' },
    ]);
    const many = [...responses('Board', 5), ...responses('', 6, 10)];
    expect(told(surveySums(many, WHOLE, 5, LATER))).toEqual([['company', '2026-02-02', 6, 24, 96]]);
  });
});

describe('the sums that rows about groups come to', () => {
  const of = (row: number, group: string, answers: number, day = MONDAY): SurveyRow => ({
    row,
    group,
    day,
    said: [{ question: 'load', answers, sum: 4 * answers, squares: 16 * answers }],
  });
  const GROUPS = {
    ...WHOLE,
    row: 'group' as const,
    groups: { ...ENTRY.groups, Company: { groupId: 'company' } },
  };

  it('are those of the rows, on their own days', () => {
    expect(told(surveySums([of(1, 'Sales', 5), of(2, 'Lab', 4)], GROUPS, 5, LATER))).toEqual([
      ['sales', '2026-02-02', 5, 20, 80],
    ]);
    expect(surveySums([of(1, 'Sales', 5, LATER)], GROUPS, 5, LATER).reports).toHaveLength(1);
    expect(surveySums([of(1, 'Sales', 5, LATER)], GROUPS, 5, LATER - 1).faulty).toEqual([
      { row: 1, fault: 'period-open' },
    ]);
  });

  it('hold back the whole that the file says where it would tell of a few', () => {
    const groups = (whole: number) =>
      told(surveySums([of(1, 'Sales', 6), of(2, 'Company', whole)], GROUPS, 5, LATER)).map(
        ([group]) => group,
      );
    expect(groups(10)).toEqual(['sales']);
    expect(groups(11)).toEqual(['sales', 'company']);
  });

  it('refuse both of two rows that say the same, and ask about any group that nobody named', () => {
    const summed = surveySums([of(1, 'Sales', 6), of(2, 'Sales', 7), of(3, 'Shop', 2)], GROUPS, 5, LATER);
    expect(summed.reports).toEqual([]);
    expect(summed.faulty).toEqual([
      { row: 1, fault: 'said-twice' },
      { row: 2, fault: 'said-twice' },
      { row: 3, fault: 'group-waits' },
    ]);
    expect(summed.unnamed).toEqual([]);
  });

  it('show what a group is called only where as many rows as make a group say so', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => of(i, 'Shop', 9, MONDAY));
    expect(surveySums(rows(4), GROUPS, 5, LATER).unnamed).toEqual([]);
    expect(surveySums(rows(5), GROUPS, 5, LATER).unnamed).toEqual([{ text: 'Shop', rows: 5 }]);
    const oneADay = rows(9).map((row, i) => ({ ...row, day: MONDAY - i * DAY }));
    expect(surveySums(oneADay, GROUPS, 5, LATER).unnamed).toEqual([]);
  });

  it('do not show what one person may have written into each of many surveys, nor wait for it', () => {
    const each = (people: number) =>
      Array.from({ length: 9 * people }, (_, i) =>
        response(i, 'I sit alone in Ulm', 4, MONDAY - Math.floor(i / people) * 7 * DAY),
      );
    const alone = surveySums(each(1), ENTRY, 5, LATER);
    expect(alone.unnamed).toEqual([]);
    expect(new Set(alone.faulty.map(({ fault }) => fault))).toEqual(new Set(['too-few-answers']));
    expect(surveySums(each(5), ENTRY, 5, LATER).unnamed).toEqual([{ text: 'I sit alone in Ulm', rows: 45 }]);
  });
});
