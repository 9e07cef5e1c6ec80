import type { TeamSkill } from '../../domain/disclosure/team.ts';
import type { RoleId } from '../../domain/ids.ts';
import { hasResponse, isOpen, needIdOf } from '../../domain/need.ts';
import type { Ports } from '../../ports/index.ts';

/** What a manager may do next about a skill of their team. */
export const teamSteps = ['keep', 'practise', 'wait', 'ask'] as const;

/**
 * What follows from what is said of the team, and from what there is for its roles: nothing else of its people goes
 * into it.
 */
export async function nextForTeam(
  skill: TeamSkill,
  roleIds: ReadonlySet<RoleId>,
  { needs }: Pick<Ports, 'needs'>,
): Promise<TeamSkill & { next: (typeof teamSteps)[number]; title?: string }> {
  if (skill.can === 'most') return { ...skill, next: 'keep' };
  let isUnderWay = false;
  for (const roleId of [...roleIds].toSorted()) {
    const need = (await needs.find(needIdOf(roleId, skill.skillId)))?.value;
    if (!need) continue;
    const asset = hasResponse(need) ? (await needs.findAsset(need.needId, need.assetId))?.value : undefined;
    if (asset?.status === 'published') return { ...skill, next: 'practise', title: asset.title };
    isUnderWay ||= isOpen(need);
  }
  return { ...skill, next: isUnderWay ? 'wait' : 'ask' };
}
