import type { RoleId, SkillId } from './ids.ts';

/** How a group stands in a skill: sums only, so that one pass over everybody needs no memory of anybody. */
export interface Sums {
  population: number;
  assessed: number;
  belowTarget: number;
  levelSum: number;
  gapSum: number;
}

/** How one skill stands in one role. */
export interface Standing extends Sums {
  roleId: RoleId;
  skillId: SkillId;
  target: number;
}
