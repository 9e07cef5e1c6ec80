import { discoveriesAmong } from '../../../lib/domain/false-discoveries.ts';
import { candidatesOf, carriedBy } from '../../../lib/agents/needs-analysis/cells/carried-by.ts';
import { atAnyLook, FALSE_NEEDS } from '../../../lib/domain/group-level/looks.ts';
import { pooled, type LevelCell } from '../../../lib/agents/needs-analysis/cells/pooled.ts';
import {
  leastShort,
  shortBeyond,
  shortfallOf,
  type GroupShort,
} from '../../../lib/domain/group-level/shortfall.ts';
import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import type { Gathered } from '../../../lib/domain/disclosure/gathered.ts';
import { gapsIn, isShownEnough, sourcesShowing, type Usual } from '../../../lib/domain/seen-by-two.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy.ts';
import type { Standing } from '../../../lib/domain/group-standing.ts';

const { thresholds, sources } = SHIPPED_POLICY;
const bar = leastShort(thresholds);

/** A role as it was said. */
export interface SaidWhole {
  standing: Standing;
  gathered: Gathered;
}

/** A role as it was said, with its cells; those of which nothing was said lack `said`. */
export interface SaidRole {
  role: SaidWhole | undefined;
  cells: (Pick<LevelCell, 'department' | 'site' | 'people'> & { said: Gathered | undefined })[];
}

/** Of each role, the cells that each of its needs is about. */
export type Named = boolean[][];

/** The rule before this one, kept as the baseline: whether the figures of a whole role miss the target beyond noise. */
export function wasGapBefore(standing: Standing, usual: Usual = new Map()): boolean {
  const { population, assessed, belowTarget, gapSum, noise } = standing;
  return (
    belowTarget >= MINIMUM_GROUP &&
    assessed >= population * thresholds.shareAssessed &&
    belowTarget - 1.645 * (noise?.below ?? 0) >= assessed * thresholds.shareBelow &&
    gapSum / assessed - (noise?.short ?? 0) >= bar &&
    isShownEnough(sourcesShowing(standing, usual, thresholds), sources)
  );
}

const byRoleBefore = ({ role, cells }: SaidRole): Named =>
  role && wasGapBefore(role.standing) ? [cells.map(() => true)] : [];
export const byRole = (roles: readonly SaidRole[]): Named[] => roles.map(byRoleBefore);

/** Whole roles as the layer finds them: by an interval, at any look, everything in the company looked at together. */
export function byInterval(roles: readonly SaidRole[], besides: number): Named[] {
  const standings = [...roles.flatMap(({ role }) => role?.standing ?? []), ...quiet(besides)];
  const found = new Set(
    gapsIn(standings, SHIPPED_POLICY, new Map())
      .filter(({ isEnough }) => isEnough)
      .map(({ standing }) => standing.roleId),
  );
  return roles.map(({ role, cells }) =>
    role && found.has(role.standing.roleId) ? [cells.map(() => true)] : [],
  );
}

/** Roles of the company in which everybody can do it. */
const quiet = (count: number): Standing[] =>
  Array.from({ length: count }, (_, i) => ({
    roleId: `besides ${i}`,
    skillId: 's',
    target: 3,
    population: 20,
    assessed: 20,
    belowTarget: 0,
    levelSum: 60,
    gapSum: 0,
    noise: { below: 1, short: 0.3 },
  }));

/** The groups that carry a gap, by cells pooled within their role. */
export function byPooling(roles: readonly SaidRole[], besides: number): Named[] {
  const looked = roles.map(({ role, cells: said }) => {
    const cells = said.map(({ said: one, ...cell }): LevelCell => ({
      ...cell,
      ...(one ? { said: shortfallOf(one, thresholds) } : {}),
    }));
    const isQuiet = !role || belowOf(role) < MINIMUM_GROUP || !mayLack(role, cells);
    if (isQuiet) return undefined;
    const pool = pooled(cells, wholly(role));
    const candidates = candidatesOf(cells, pool, { bar, least: MINIMUM_GROUP });
    const look = Math.max(role.gathered.looks, ...said.map((one) => one.said?.looks ?? 1));
    return { cells, pool, candidates, chances: candidates.map(({ chance }) => atAnyLook(chance, look)) };
  });
  const chances = looked.flatMap((one) => one?.chances ?? [1]);
  const found = discoveriesAmong([...chances, ...new Array<number>(besides).fill(1)], FALSE_NEEDS);
  let from = 0;
  return looked.map((one) => {
    const here = found.slice(from, from + (one?.chances.length ?? 1));
    from += here.length;
    if (!one) return [];
    return carriedBy(one.cells, one.pool, one.candidates, here, { bar, least: MINIMUM_GROUP }).map(
      ({ isIn }) => isIn,
    );
  });
}

/** Where neither the role nor a cell lies above the bar by an error, nothing can be found, and nothing is pooled. */
function mayLack(role: SaidWhole, cells: readonly LevelCell[]): boolean {
  const all = [wholly(role), ...cells.flatMap(({ said }) => said ?? [])];
  return all.some(({ levels, error }) => levels - error > bar);
}

/** The figure of the role, by all that was told of it and by its sources. */
function wholly({ standing }: SaidWhole): GroupShort {
  const { levels, error } = shortBeyond(standing, thresholds);
  return { levels: bar + levels, error };
}

const belowOf = ({ standing: { belowTarget } }: SaidWhole): number => belowTarget;

/** How many of a place are below, as they are counted, before there is noise in it. */
export type CountedPlace = Pick<Standing, 'assessed' | 'belowTarget'> & { department: string };

/** What one would do without a method: every department in which the share of the policy is below. */
export const byDepartment = (roles: readonly (readonly CountedPlace[])[]): Named[] =>
  roles.map((cells) =>
    [...Map.groupBy(cells, ({ department }) => department)].flatMap(([name, some]) => {
      const sum = (of: 'assessed' | 'belowTarget'): number => some.reduce((total, one) => total + one[of], 0);
      const isFound =
        sum('assessed') >= MINIMUM_GROUP && sum('belowTarget') >= sum('assessed') * thresholds.shareBelow;
      return isFound ? [cells.map(({ department }) => department === name)] : [];
    }),
  );
