import type { Said } from '../domain/disclosure/said.ts';
import type { Standing } from '../domain/group-level/group-standing.ts';
import type { AboutNeed } from '../domain/need/overlapping-needs.ts';
import { liveId } from '../domain/skill/skill.ts';
import type { Ports } from '../ports/index.ts';

/**
 * How what a need is about stands, as it was said last: of its own people, in the skill as it is called now.
 * @param ahead measured at what a forecast asks for
 */
export async function standingOfNeed(
  { roleId, skillId, group }: AboutNeed,
  { standings, registers }: Pick<Ports, 'standings' | 'registers'>,
  ahead?: boolean,
): Promise<Said<Standing> | undefined> {
  const of = { roleId, skillId: liveId(await registers.skills(), skillId), ...(group ? { group } : {}) };
  return await standings.find(of, ahead);
}
