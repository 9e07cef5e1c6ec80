import { cellIn } from '../../../domain/disclosure/cell.ts';
import type { GroupMemory } from '../../../domain/disclosure/book.ts';
import type { Said } from '../../../domain/disclosure/said.ts';
import type { Memory } from '../../../domain/disclosure/say.ts';
import { isSurelySaid, partAsSaid } from '../../../domain/disclosure/say-part.ts';
import { needIdOf } from '../../../domain/need/need.ts';
import type { AboutNeed } from '../../../domain/need/overlapping-needs.ts';
import { isWithin, type RolePart } from '../../../domain/need/role-part.ts';
import { liveId, type Skill } from '../../../domain/skill/skill.ts';
import type { Standing } from '../../../domain/group-level/group-standing.ts';
import type { SaidCell, SaidRole } from './gaps-found.ts';

/** What is remembered of a cell in one skill. */
export interface CellMemory extends Omit<SaidCell, 'said'> {
  memory: Memory;
}

/** What is remembered of cells, by the id that a need of their role in a skill has. */
export type CellMemories = ReadonlyMap<string, readonly CellMemory[]>;

export function cellMemories(memories: Iterable<GroupMemory>): CellMemories {
  const found = new Map<string, CellMemory[]>();
  for (const { group, skills, isEmpty = false } of memories) {
    const cell = cellIn(group);
    if (!cell) continue;
    const { roleId, ...where } = cell;
    for (const [skillId, memory] of Object.entries(skills)) {
      const needId = needIdOf(roleId, skillId);
      const cells = found.get(needId) ?? [];
      found.set(needId, cells);
      cells.push({ ...where, memory, isEmpty });
    }
  }
  return found;
}

/** Roles as they were said, each with its cells. */
export const withCells = (
  standings: readonly Said<Standing>[],
  cells: CellMemories,
  saidOf: (memory: Memory) => SaidCell['said'] = ({ said }) => said,
): SaidRole[] =>
  standings.map((standing) => ({
    standing,
    cells: (cells.get(needIdOf(standing.roleId, standing.skillId)) ?? []).map(({ memory, ...where }) => ({
      ...where,
      said: saidOf(memory),
    })),
  }));

/**
 * Finds how what a need is about stands, whatever its skill was called when it was opened, and the role that it is in;
 * undefined where nothing is said of that role.
 */
export function standingsIn(roles: readonly SaidRole[], skills: ReadonlyMap<string, Skill>) {
  const byId = new Map(roles.map((role) => [needIdOf(role.standing.roleId, role.standing.skillId), role]));
  return ({ roleId, skillId, group }: AboutNeed) => {
    const role = byId.get(needIdOf(roleId, liveId(skills, skillId)));
    return role && { role, standing: standingWithin(role, group) };
  };
}

/** How a skill stands in a part of a role, or in all of it; undefined where nothing was said of any of its cells. */
export function standingWithin(
  { standing, cells }: SaidRole,
  group: RolePart | undefined,
): Said<Standing> | undefined {
  if (!group) return standing;
  const of = cells.flatMap((cell) => (isWithin(cell, group) && isSurelySaid(cell.said) ? [cell.said] : []));
  return of.length === 0 ? undefined : partAsSaid(standing, group, of);
}
