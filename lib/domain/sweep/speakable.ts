import type { RoleId, SkillId } from '../ids.ts';
import { MINIMUM_GROUP } from '../person.ts';
import type { Sums } from '../standing.ts';
import type { Cell } from './tally.ts';
import { added } from './tally.ts';
import type { Targeting } from './targeting.ts';

/** People of one skill who are counted together and never apart. Every figure that is shown is a sum of parts. */
export interface Part {
  /** Absent for people of several roles that are too small to be told apart. */
  roleId?: RoleId;
  /** Absent for people of several departments that are too small to be told apart. */
  department?: string;
  atTarget: number;
  below: number;
  notAssessed: number;
}

/** A role of which no figure may be shown, and what may be said instead. */
export interface Unspoken {
  roleId: RoleId;
  word: 'nearly-all' | 'nearly-none' | 'too-few';
}

/** What the last pass over everybody found out about one skill, as far as it may be said. */
export interface SkillCoverage {
  skillId: SkillId;
  /** Epoch milliseconds of the pass. */
  at: number;
  parts: Part[];
  unspoken: Unspoken[];
  /** By role, where a line of the charter asks for the skill: how those below target are placed. */
  targeting: Record<RoleId, Targeting>;
}

/**
 * What may be said of one skill, role by role and department by department.
 *
 * In every part both sides are groups of the minimum size (or nobody is assessed). Figures of roles, departments, lines and the
 * company are sums of whole parts, so whatever is worked out from several of them, by subtraction or otherwise, is about whole parts
 * again and never about fewer people. Departments too small within a role are counted together; if together they are still too
 * small, the smallest other department joins them. A role too small as a whole is joined with others like it, or left out.
 */
export function speakable(cells: readonly Cell[]): { parts: Part[]; unspoken: Unspoken[] } {
  const byRole = Map.groupBy(cells, ({ roleId }) => roleId);
  const parts: Part[] = [];
  const unspoken: Unspoken[] = [];
  const left: Sums[] = [];
  for (const [roleId, ofRole] of byRole) {
    const whole = added(ofRole.map(({ sums }) => sums));
    if (isGroup(whole)) parts.push(...partsOfRole(roleId, ofRole));
    else {
      left.push(whole);
      unspoken.push({ roleId, word: wordFor(whole) });
    }
  }
  const others = added(left);
  if (others.assessed > 0 && isGroup(others)) parts.push(partOf(others, {}));
  return { parts, unspoken };
}

function partsOfRole(roleId: RoleId, cells: readonly Cell[]): Part[] {
  const apart = cells
    .filter(({ sums }) => isGroup(sums))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || a.department.localeCompare(b.department));
  const together = cells.filter(({ sums }) => !isGroup(sums)).map(({ sums }) => sums);
  while (together.length > 0 && !isGroup(added(together))) {
    const next = apart.shift();
    if (!next) break;
    together.push(next.sums);
  }
  return [
    ...apart.map(({ department, sums }) => partOf(sums, { roleId, department })),
    ...(together.length > 0 ? [partOf(added(together), { roleId })] : []),
  ];
}

/** Whom nobody assessed would not help the others: they come last. */
const sizeOf = ({ sums }: Cell): number => (sums.assessed === 0 ? Number.MAX_SAFE_INTEGER : sums.assessed);

/** Nobody assessed says nothing about anybody; otherwise both sides must be groups. */
const isGroup = ({ assessed, belowTarget }: Sums): boolean =>
  assessed === 0 || (belowTarget >= MINIMUM_GROUP && assessed - belowTarget >= MINIMUM_GROUP);

function partOf(
  { population, assessed, belowTarget }: Sums,
  whose: Pick<Part, 'roleId' | 'department'>,
): Part {
  const others = population - assessed;
  return {
    ...whose,
    atTarget: assessed - belowTarget,
    below: belowTarget,
    // Fewer than the minimum are as if they were not there.
    notAssessed: others >= MINIMUM_GROUP ? others : 0,
  };
}

function wordFor({ assessed, belowTarget }: Sums): Unspoken['word'] {
  if (assessed < 2 * MINIMUM_GROUP) return 'too-few';
  return belowTarget < MINIMUM_GROUP ? 'nearly-all' : 'nearly-none';
}
