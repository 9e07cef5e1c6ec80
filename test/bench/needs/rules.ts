import { gapsFound, type SaidCell } from '../../../lib/agents/needs-analysis/cells/gaps-found.ts';
import { leastShort } from '../../../lib/domain/group-level/shortfall.ts';
import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { sayable, type Said } from '../../../lib/domain/disclosure/said.ts';
import { isShownEnough } from '../../../lib/domain/group-level/shown-enough.ts';
import { gapsIn, sourcesShowing, type Usual } from '../../../lib/domain/group-level/seen-by-two.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import type { Standing } from '../../../lib/domain/group-level/group-standing.ts';

const { thresholds, sources } = SHIPPED_POLICY;
const bar = leastShort(thresholds);

/** A role as it was said, with its cells; those of which nothing was said lack `said`. */
export interface SaidRole {
  role: Said<Standing> | undefined;
  cells: SaidCell[];
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
  role && wasGapBefore(role) ? [cells.map(() => true)] : [];
export const byRole = (roles: readonly SaidRole[]): Named[] => roles.map(byRoleBefore);

/** Whole roles as the layer finds them: by an interval, at any look, everything in the company looked at together. */
export function byInterval(roles: readonly SaidRole[], besides: number): Named[] {
  const standings = [...roles.flatMap(({ role }) => role ?? []), ...quiet(besides)];
  const found = new Set(
    gapsIn(standings, SHIPPED_POLICY, new Map())
      .filter(({ isEnough }) => isEnough)
      .map(({ standing }) => standing.roleId),
  );
  return roles.map(({ role, cells }) => (role && found.has(role.roleId) ? [cells.map(() => true)] : []));
}

/** Roles of the company in which everybody can do it. */
const quiet = (count: number): Said<Standing>[] =>
  Array.from({ length: count }, (_, i) =>
    sayable({
      roleId: `besides ${i}`,
      skillId: 's',
      target: 3,
      population: 20,
      assessed: 20,
      belowTarget: 0,
      levelSum: 60,
      gapSum: 0,
      noise: { below: 1, short: 0.3 },
    }),
  );

/** The groups that carry a gap, by cells pooled within their role: what the layer does. */
export function byPooling(roles: readonly SaidRole[], besides: number): Named[] {
  const said = roles.flatMap(({ role, cells }) => (role ? [{ standing: role, cells }] : []));
  const nobody = quiet(besides).map((standing) => ({ standing, cells: [] }));
  const found = gapsFound([...said, ...nobody], SHIPPED_POLICY, new Map());
  return roles.map(({ role, cells }) =>
    found
      .filter(({ roleId }) => roleId === role?.roleId)
      .map(({ group }) =>
        cells.map(
          ({ department, site }) =>
            (group?.department ?? department) === department && (group?.site ?? site) === site,
        ),
      ),
  );
}

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
