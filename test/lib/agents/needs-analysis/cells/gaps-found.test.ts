import { describe, expect, test } from '@jest/globals';
import { gapsFound, type SaidCell } from '../../../../../lib/agents/needs-analysis/cells/gaps-found.ts';
import { sayable } from '../../../../../lib/domain/disclosure/said.ts';
import { SHIPPED_POLICY } from '../../../../../lib/domain/policy.ts';
import type { SourceWord } from '../../../../../lib/domain/group-standing.ts';

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

const BOTH = ['assessment@lms', 'manager-observation@hr'];

/** A role as the sum of its cells, and what two sources say of it. */
function roleOf(cells: readonly SaidCell[], { roleId = 'buyer', sources = BOTH, more = 0 } = {}) {
  const sum = (of: 'population' | 'atTarget'): number =>
    cells.reduce((total, { said }) => total + (said?.[of] ?? 0), 0);
  const assessed = sum('population');
  const below = (assessed - sum('atTarget')) / assessed;
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
      belowTarget: assessed - sum('atTarget'),
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

  test('of no part that leaves fewer than five beside it', () => {
    expect(found([roleOf([cell('A', 'x', 24, 0.95)], { more: 3 })])).not.toContainEqual(
      expect.objectContaining({ group: { department: 'A' } }),
    );
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
