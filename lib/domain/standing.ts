import type { RoleId, SkillId } from './ids.ts';

/** How a group stands in a skill: sums only, so that one pass over everybody needs no memory of anybody. */
export interface Sums {
  population: number;
  assessed: number;
  belowTarget: number;
  levelSum: number;
  gapSum: number;
}

/** What was seen of the work of some people: sums of each one's mean level (0–5). */
export interface WorkSums {
  people: number;
  level: number;
  square: number;
}

/** What was seen at work of those who were trained in the skill before, and of those who were not. */
export interface Work {
  trained: WorkSums;
  untrained: WorkSums;
}

/** A group in figures, as it was said before decision 37. */
export interface SaidBefore {
  atTarget: number;
  below: number;
  notAssessed: number;
  meanLevel: number;
}

/** How one skill stands in one role. */
export interface Standing extends Sums {
  roleId: RoleId;
  skillId: SkillId;
  target: number;
  /** Moment by which the latest evidence on as many as make a group was there, epoch milliseconds; absent while fewer are. */
  belowSince?: number;
  /** People whose skill should be looked at again; absent while they are fewer than make a group. */
  dueForRecheck?: number;
  /** Absent while those trained or those untrained whose work was seen are fewer than make a group. */
  work?: Work;
  /** When it was said, epoch milliseconds. */
  saidAt?: number;
  /** Where it is as said: standard deviations of the noise in `belowTarget`, people, and in the mean of `gapSum`, levels. */
  noise?: { below: number; short: number };
  /** Only in what was stored before decision 37. */
  said?: SaidBefore;
  /** Measured at what a forecast asks for, and not at what the role asks for today. */
  ahead?: true;
}
