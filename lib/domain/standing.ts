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
  /** Moment by which the latest evidence on as many below target as make a group was there, epoch milliseconds; absent while fewer are. */
  belowSince?: number;
  /** People whose skill should be looked at again; absent while they are fewer than make a group. */
  dueForRecheck?: number;
  /** Measured at what a forecast asks for, and not at what the role asks for today. */
  ahead?: true;
}
