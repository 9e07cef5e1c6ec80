import { describe, expect, test } from '@jest/globals';
import {
  monthBefore,
  monthsOf,
  withHeadMonth,
  type CountedRole,
  type RoleHeads,
} from '../../../../lib/domain/workforce/headcount.ts';

const counted = (heads: number, joined = 0, movedIn = 0, movedOut = 0): CountedRole => ({
  at: heads,
  heads,
  joined,
  movedIn,
  movedOut,
  departments: { Sales: heads },
});
const start: RoleHeads = { roleId: 'seller', months: {} };
const lived = (...months: [string, CountedRole][]): RoleHeads =>
  months.reduce((role, [month, of]) => withHeadMonth(role, month, of), start);

describe('months of a role', () => {
  test('who is gone follows from the month before, also where erasure took them out', () => {
    const role = lived(['2026-01', counted(40)], ['2026-02', counted(41, 3, 1)]);
    expect(role.months['2026-02']).toMatchObject({ heads: 41, joined: 3, movedIn: 1, gone: 3 });
  });

  test('whoever is gone and moved to no other role left; nobody moved out who was not one of them', () => {
    const of = (movedOut: number) =>
      lived(['2026-01', counted(40)], ['2026-02', counted(41, 3, 1, movedOut)]).months['2026-02'];
    expect(of(2)).toMatchObject({ gone: 3, movedOut: 2 });
    expect(of(5)).toMatchObject({ gone: 3, movedOut: 3 });
  });

  test('the first month has no flows, nor has one in which the feed reached half of the role', () => {
    const role = lived(
      ['2026-01', counted(40, 40)],
      ['2026-02', counted(41, 2)],
      ['2026-03', counted(120, 80)],
    );
    expect(role.months).toEqual({
      '2026-03': { heads: 120, joined: 0, movedIn: 0, gone: 0, movedOut: 0, at: 120 },
    });
  });

  test('a month that is missing begins the history anew, one that comes late is left out', () => {
    const role = lived(['2026-01', counted(40)], ['2026-03', counted(42, 2)]);
    expect(Object.keys(role.months)).toEqual(['2026-03']);
    expect(withHeadMonth(role, '2026-02', counted(1))).toBe(role);
  });

  test('counted again, a month is the same one; five years are kept', () => {
    const once = lived(['2026-01', counted(40)], ['2026-02', counted(41, 3)]);
    expect(withHeadMonth(once, '2026-02', counted(41, 3))).toEqual(once);
    let [role, month] = [start, '2010-01'];
    for (let i = 0; i < 80; i += 1) {
      role = withHeadMonth(role, month, counted(40, 1));
      const [year = 0, of = 0] = month.split('-').map(Number);
      month = new Date(Date.UTC(year, of, 1)).toISOString().slice(0, 7);
    }
    expect(monthsOf(role)).toHaveLength(60);
    expect(monthBefore('2026-01')).toBe('2025-12');
  });
});
