import { describe, expect, test } from '@jest/globals';
import { candidatesOf, carriedBy } from '../../../../../lib/agents/needs-analysis/cells/carried-by.ts';
import { pooled, type LevelCell } from '../../../../../lib/agents/needs-analysis/cells/pooled.ts';

const limits = { bar: 0.15, least: 5 };
const cell = (department: string, site: string, people: number, levels: number): LevelCell => ({
  department,
  site,
  people,
  said: { levels, error: 0.1 },
});

/** What is named, where whatever lies above the bar by itself is found. */
function named(cells: readonly LevelCell[]): object[] {
  const pool = pooled(cells, undefined);
  const candidates = candidatesOf(cells, pool, limits);
  const found = candidates.map(({ chance }) => chance < 0.01);
  return carriedBy(cells, pool, candidates, found, limits).map(({ group }) => group);
}

const quiet = [cell('A', 'x', 20, 0), cell('A', 'y', 10, 0.05), cell('B', 'x', 20, 0), cell('B', 'y', 10, 0)];

describe('a need is about', () => {
  test.each([
    ['nobody where nobody lacks it', quiet, []],
    [
      'the role, once, where all of it does',
      quiet.map((one) => ({ ...one, said: { levels: 1, error: 0.1 } })),
      [{}],
    ],
    ['a department', [...quiet, cell('C', 'x', 12, 1.2), cell('C', 'y', 6, 1.1)], [{ department: 'C' }]],
    [
      'a site',
      quiet.map((one) => (one.site === 'y' ? { ...one, said: { levels: 1.2, error: 0.1 } } : one)),
      [{ site: 'y' }],
    ],
    [
      'a department at a site',
      quiet.map((one, i) => (i === 3 ? { ...one, said: { levels: 1.2, error: 0.1 } } : one)),
      [{ department: 'B', site: 'y' }],
    ],
    [
      'two departments, each by itself',
      [...quiet, cell('C', 'x', 12, 1.2), cell('D', 'x', 9, 1.2), cell('E', 'x', 40, 0)],
      [{ department: 'C' }, { department: 'D' }],
    ],
    [
      'a department and, of a site that lacks it as well, each other department',
      [
        cell('A', 'x', 30, 1.2),
        cell('A', 'y', 40, 1.2),
        cell('B', 'x', 25, 1.2),
        cell('B', 'y', 60, 0),
        cell('C', 'y', 180, 0),
      ],
      [{ department: 'A' }, { department: 'B', site: 'x' }],
    ],
    [
      'a site and, by department and site, one that could be there',
      [
        cell('A', 'y', 20, 1.2),
        cell('B', 'x', 30, 1.2),
        cell('C', 'x', 30, 1.2),
        ...['y', 'z'].flatMap((site) => [cell('B', site, 60, 0), cell('C', site, 60, 0)]),
      ],
      [{ site: 'x' }, { department: 'A', site: 'y' }],
    ],
    ['the role where fewer than a group can do it', [cell('A', 'x', 12, 1), cell('B', 'x', 4, 0)], [{}]],
  ])('%s', (_what, cells, expected) => {
    expect(named(cells)).toEqual(expected);
  });

  test('no part of fewer than five', () => {
    const cells = [...quiet, cell('C', 'x', 4, 1.5)];
    expect(named(cells)).toEqual([]);
    const candidates = candidatesOf(cells, pooled(cells, undefined), limits);
    expect(candidates.map(({ group }) => group)).not.toContainEqual({ department: 'C', site: 'x' });
    expect(Math.min(...candidates.map(({ people }) => people))).toBeGreaterThanOrEqual(limits.least);
  });

  test('no part that tells of fewer than five who are in no larger one', () => {
    const cells = [
      cell('A', 'z', 40, 0),
      cell('C', 'x', 1, 1.2),
      cell('C', 'y', 8, 1.2),
      cell('D', 'x', 4, 1.2),
    ];
    expect(named(cells)).toEqual([{ department: 'C' }]);
  });
});

test('a part is named by as few words as tell it apart', () => {
  const cells = [cell('A', 'x', 10, 0), cell('B', 'x', 10, 0), cell('B', 'y', 10, 0)];
  const groups = candidatesOf(cells, pooled(cells, undefined), limits).map(({ group }) => group);
  expect(groups).toEqual([
    {},
    { department: 'B' },
    { site: 'x' },
    { department: 'A' },
    { site: 'y' },
    { department: 'B', site: 'x' },
  ]);
});

describe('a group of fewer than the smallest', () => {
  const lacking = { levels: 1.2, error: 0.1 };
  const of = (cells: readonly LevelCell[], least: number) => {
    const pool = pooled(cells, undefined);
    const candidates = candidatesOf(cells, pool, { ...limits, least });
    const found = candidates.map(() => true);
    const carried = carriedBy(cells, pool, candidates, found, { ...limits, least });
    return { candidates, carried: carried.map(({ group }) => group) };
  };

  test('is nobody’s need, also where it is a whole role', () => {
    const role = (people: number): LevelCell[] => [{ people, said: lacking }];
    expect(of(role(4), 5).candidates).toEqual([]);
    expect(of(role(5), 5).candidates).toHaveLength(1);
  });

  test('carries no need of a role, though all but fewer than a group lack it', () => {
    const role = (lack: number, can: number) =>
      of([{ ...cell('A', 'x', lack, 1.2) }, { ...cell('A', 'y', can, 0) }], 5).carried;
    expect(role(4, 4)).not.toContainEqual({});
    expect(role(5, 4)).toContainEqual({});
  });
});
