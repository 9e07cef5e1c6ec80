import { describe, expect, test } from '@jest/globals';
import { groupKey, isOf, isPartLargeEnough, mayShare } from '../../../../lib/domain/need/role-part.ts';

const works = (department: string, site?: string) => ({
  roleId: 'buyer',
  department,
  ...(site === undefined ? {} : { site }),
});

describe('whom something is about', () => {
  test.each([
    ['everybody of a role', undefined, [true, true, true, true]],
    ['a department', { department: 'North' }, [true, true, false, true]],
    ['a site', { site: 'Kiel' }, [true, false, true, false]],
    ['a department at a site', { department: 'North', site: 'Kiel' }, [true, false, false, false]],
  ])('%s', (_what, group, expected) => {
    const about = { roleId: 'buyer', ...(group ? { group } : {}) };
    const people = [works('North', 'Kiel'), works('North', 'Bonn'), works('South', 'Kiel'), works('North')];
    expect(people.map((one) => isOf(one, about))).toEqual(expected);
    expect(isOf({ ...works('North', 'Kiel'), roleId: 'seller' }, about)).toBe(false);
  });

  test('is called the same in ids whenever it is the same, and otherwise in every other role and part', () => {
    const key = (roleId: string, group: { department?: string; site?: string }) =>
      groupKey({ roleId, group });
    expect(key('buyer', { site: 'B', department: 'A' })).toBe(key('buyer', { department: 'A', site: 'B' }));
    const keys = [
      key('buyer', { department: 'A' }),
      key('buyer', { site: 'A' }),
      key('buyer', { department: 'A', site: 'A' }),
      key('seller', { department: 'A' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('may share people unless they differ in department or site', () => {
    expect(mayShare(undefined, { department: 'A' })).toBe(true);
    expect(mayShare({ department: 'A' }, { site: 'B' })).toBe(true);
    expect(mayShare({ department: 'A', site: 'B' }, { department: 'A' })).toBe(true);
    expect(mayShare({ department: 'A' }, { department: 'B' })).toBe(false);
    expect(mayShare({ department: 'A', site: 'B' }, { site: 'C' })).toBe(false);
  });

  test('is a part only where it and those besides are each enough', () => {
    expect(isPartLargeEnough({ part: 5, role: 10 }, 5)).toBe(true);
    expect(isPartLargeEnough({ part: 4, role: 40 }, 5)).toBe(false);
    expect(isPartLargeEnough({ part: 8, role: 12 }, 5)).toBe(false);
    expect(isPartLargeEnough({ part: 8, role: 18 }, 10)).toBe(false);
  });
});
