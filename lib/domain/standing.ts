import type { RoleId, SkillId } from './ids.ts';

/** How one skill stands in one role: sums only, so that one pass over everybody needs no memory of anybody. */
export interface Standing {
  roleId: RoleId;
  skillId: SkillId;
  target: number;
  population: number;
  assessed: number;
  belowTarget: number;
  levelSum: number;
  gapSum: number;
}
