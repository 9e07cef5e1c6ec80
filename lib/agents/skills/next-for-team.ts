import type { TeamSkill } from '../../domain/disclosure/team.ts';
import { hasResponse, isOpen, needIdsFor } from '../../domain/need/need.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Ports } from '../../ports/index.ts';

/** What a manager may do next about a skill of their team. */
export const teamSteps = ['keep', 'practise', 'wait', 'ask'] as const;

/**
 * What follows from what is said of the team, and from what there is for its roles and where in them its people work:
 * nothing else of them goes into it.
 */
export async function nextForTeam(
  skill: TeamSkill,
  works: readonly Pick<Person, 'roleId' | 'department' | 'site'>[],
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<TeamSkill & { next: (typeof teamSteps)[number]; title?: string }> {
  if (skill.can === 'most') return { ...skill, next: 'keep' };
  let isUnderWay = false;
  const named = (await registers.skills()).get(skill.skillId) ?? skill;
  const ids = new Set(works.flatMap((one) => needIdsFor(one, named)));
  for (const needId of [...ids].toSorted()) {
    const need = (await needs.find(needId))?.value;
    if (!need) continue;
    const asset = hasResponse(need) ? (await needs.findAsset(need.needId, need.assetId))?.value : undefined;
    if (asset?.status === 'published') return { ...skill, next: 'practise', title: asset.title };
    isUnderWay ||= isOpen(need);
  }
  return { ...skill, next: isUnderWay ? 'wait' : 'ask' };
}
