import { describe, expect, test } from '@jest/globals';
import { gapsFound, type SaidCell } from '../../../../../lib/agents/needs-analysis/cells/gaps-found.ts';
import { standingWithin } from '../../../../../lib/agents/needs-analysis/cells/said-roles.ts';
import { sayable } from '../../../../../lib/domain/disclosure/said.ts';
import { SHIPPED_POLICY } from '../../../../../lib/domain/policy/policy.ts';
import type { SourceWord } from '../../../../../lib/domain/group-level/group-standing.ts';

const AT = 1;

/** A cell as it was told often: about so large a share of it is below, by the word of so many sources. */
const cell = (
  department: string,
  site: string | undefined,
  people: number,
  below: number,
  byTwo = below,
): SaidCell => {
  const surely = (mean: number) => ({ mean, variance: (1.5 / people) ** 2 });
  return {
    department,
    site,
    said: sayable({
      at: AT,
      population: people,
      assessed: people,
      atTarget: Math.round(people * (1 - below)),
      can: 'few' as const,
      noise: { people: 2 },
      gathered: { at: AT, below: surely(below), byTwo: surely(byTwo), looks: 2 },
    }),
  };
};

/** Fewer than may be told of, or of whom too few are known. */
const untold = (department: string, site: string): SaidCell => ({ department, site, said: undefined });

const BOTH = ['assessment@lms', 'manager-observation@hr'];

/** A role as the sum of its cells, of some who can do it and some who are not known; and what sources say of it. */
function roleOf(cells: readonly SaidCell[], { roleId = 'buyer', sources = BOTH, more = 0, able = 0 } = {}) {
  const sum = (of: 'population' | 'atTarget'): number =>
    cells.reduce((total, { said }) => total + (said?.[of] ?? 0), 0);
  const assessed = sum('population') + able;
  const belowTarget = sum('population') - sum('atTarget');
  const below = belowTarget / assessed;
  const bySource = sources.map((source): SourceWord => ({ source, short: 1.4 * below - 0.25, error: 0.05 }));
  const mean = (value: number) => ({ mean: value, variance: 0.002 });
  return {
    cells,
    standing: sayable({
      roleId,
      skillId: 'negotiation',
      target: 3,
      population: assessed + more,
      assessed,
      belowTarget,
      levelSum: 0,
      gapSum: assessed * below * 1.2,
      bySource,
      noise: { below: 1.5, short: 0.1 },
      gathered: { at: AT, below: mean(below), short: mean(below * 1.2), looks: 2 },
    }),
  };
}

const found = (
  roles: ReturnType<typeof roleOf>[],
  held = new Map<string, []>(),
  mayOpenAlone: string[] = [],
) =>
  gapsFound(roles, { ...SHIPPED_POLICY, sources: { ...SHIPPED_POLICY.sources, mayOpenAlone } }, held).map(
    ({ roleId, group }) => ({ roleId, group }),
  );

const fine = ['B', 'C', 'D'].map((department) => cell(department, 'x', 24, 0.04));

describe('a gap is found', () => {
  test.each([
    ['of nobody where nobody lacks anything', [cell('A', 'x', 24, 0.04), ...fine], []],
    ['of the department that lacks it', [cell('A', 'x', 24, 0.95), ...fine], [{ department: 'A' }]],
    [
      'of the role, once, where all of it lacks it',
      [cell('A', 'x', 24, 0.95), ...fine.map(({ department }) => cell(department, 'x', 24, 0.95))],
      [undefined],
    ],
    [
      'of a site, over its departments',
      ['A', 'B', 'C'].flatMap((one) => [cell(one, 'x', 20, 0.95), cell(one, 'y', 40, 0.04)]),
      [{ site: 'x' }],
    ],
    [
      'of nobody of whom no site is known, as of a group by themselves',
      [cell('A', undefined, 24, 0.95), cell('A', 'x', 60, 0.04), ...fine],
      [],
    ],
  ])('%s', (_, cells, groups) => {
    expect(found([roleOf(cells)])).toEqual(groups.map((group) => ({ roleId: 'buyer', group })));
  });

  test('of no department by the word of one source', () => {
    expect(found([roleOf([cell('A', 'x', 24, 0.95, 0), ...fine])])).toEqual([]);
  });

  test('of no department while a source that saw the role does not count', () => {
    const lacking = roleOf([cell('A', 'x', 24, 0.95), ...fine]);
    expect(found([lacking], new Map([['lms', []]]))).toEqual([]);
  });

  test.each([
    ['five', 5, [{ department: 'A' }]],
    ['none of fewer', 4, []],
  ])('of a part that leaves others beside it: %s', (_, more, parts) => {
    // Of the role no source says so, or it would be named: hardly anybody of it can do it.
    const role = roleOf([cell('A', 'x', 24, 0.95)], { more, sources: [] });
    expect(found([role]).flatMap(({ group }) => group ?? [])).toEqual(parts);
  });

  describe('by a name that is of no cell which was not looked at', () => {
    const satellites = ['s', 't', 'u', 'v', 'w', 'z'].map((site) => untold('North', site));
    const kiel = [{ roleId: 'buyer', group: { department: 'North', site: 'Kiel' } }];

    test('of a department at the site where it lacks something, beside cells of it that are not told of', () => {
      const cells = [cell('North', 'Kiel', 24, 0.95), ...satellites, untold('South', 'Kiel')];
      expect(found([roleOf(cells, { able: 27 })])).toEqual(kiel);
    });

    test('of a department where nobody is any more in its cells that are not told of', () => {
      const gone = satellites.map((one): SaidCell => ({ ...one, isEmpty: true }));
      const cells = [cell('North', 'Kiel', 24, 0.95), ...gone, ...fine];
      expect(found([roleOf(cells)])).toEqual([{ roleId: 'buyer', group: { department: 'North' } }]);
    });

    test('of each of two sites of a department which is at a third one that is not told of', () => {
      const cells = [
        cell('A', 'x', 24, 0.95),
        cell('A', 'y', 30, 0.95),
        untold('A', 'z'),
        cell('B', 'y', 24, 0.04),
        ...fine,
      ];
      expect(found([roleOf(cells, { able: 3 })])).toEqual([
        { roleId: 'buyer', group: { department: 'A', site: 'y' } },
        { roleId: 'buyer', group: { department: 'A', site: 'x' } },
      ]);
    });

    test('of forty cells at most, and what was found stays found when all of them are counted', () => {
      const others = Array.from({ length: 39 }, (_, i) => cell(`D${i}`, i === 0 ? 'Kiel' : 'x', 30, 0.03));
      const small = Array.from({ length: 15 }, (_, i) => cell('North', `s${i}`, 25, 0));
      const role = roleOf([cell('North', 'Kiel', 40, 0.95), ...others, ...small]);
      const [part] = gapsFound([role], SHIPPED_POLICY, new Map());
      expect(part).toMatchObject({ group: kiel[0]?.group, population: 40, belowTarget: 38 });
      expect(standingWithin(role, part?.group)).toEqual(part);
    });
  });

  test('of parts that share nobody, where a department and a site lack it', () => {
    const cells = [
      cell('A', 'x', 30, 0.95),
      cell('A', 'y', 40, 0.95),
      cell('B', 'x', 40, 0.95),
      cell('B', 'y', 60, 0.03),
      cell('C', 'y', 120, 0.03),
      cell('C', 'z', 60, 0.03),
    ];
    expect(found([roleOf(cells)])).toEqual([
      { roleId: 'buyer', group: { department: 'A' } },
      { roleId: 'buyer', group: { department: 'B', site: 'x' } },
    ]);
  });

  test('of a site, and by department and site of those who could be there', () => {
    const able = ['B', 'C'].flatMap((one) => ['y', 'z'].map((site) => cell(one, site, 60, 0.03)));
    const lacking = [cell('A', 'y', 30, 0.95), ...['B', 'C'].map((one) => cell(one, 'x', 30, 0.95))];
    const parts = gapsFound([roleOf([...lacking, ...able])], SHIPPED_POLICY, new Map());
    expect(parts.map(({ group, population }) => ({ group, population }))).toEqual([
      { group: { site: 'x' }, population: 60 },
      { group: { department: 'A', site: 'y' }, population: 30 },
    ]);
  });

  test('of a department the harder, the more of the company is looked at together', () => {
    const faint = roleOf([cell('A', 'x', 24, 0.44), ...fine]);
    const besides = Array.from({ length: 4_000 }, (_, i) =>
      roleOf([cell('A', 'x', 24, 0.04), ...fine], { roleId: `other ${i}` }),
    );
    const named = [{ roleId: 'buyer', group: { department: 'A' } }];
    expect(found([faint])).toEqual(named);
    expect(found([faint, ...besides])).toEqual([]);
  });
});

test('what is said of a part is the sum of its cells: how many, and no levels', () => {
  const cells = [cell('A', 'x', 24, 0.95), cell('A', 'y', 12, 0.95), ...fine];
  const [part] = gapsFound([roleOf(cells)], SHIPPED_POLICY, new Map());
  expect(part).toMatchObject({
    group: { department: 'A' },
    target: 3,
    population: 36,
    assessed: 36,
    belowTarget: 34,
    gapSum: 0,
    saidAt: AT,
    noise: { below: Math.sqrt(8) },
  });
  expect(part?.noise).not.toHaveProperty('short');
  expect(part?.gathered?.below.mean).toBeCloseTo(0.95, 10);
});
