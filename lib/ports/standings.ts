import type { Said } from '../domain/disclosure/said.ts';
import type { RoleId, SkillId } from '../domain/ids.ts';
import type { Standing } from '../domain/standing.ts';

/** How each skill stands in each role, as the last needs analysis saw it and may say it. */
export interface Standings {
  save: (standings: readonly Said<Standing>[]) => Promise<void>;
  /** Every one at what roles ask for today. */
  all: () => AsyncIterable<Said<Standing>>;
  /** @param ahead measured at what a forecast asks for */
  find: (roleId: RoleId, skillId: SkillId, ahead?: boolean) => Promise<Said<Standing> | undefined>;
}
