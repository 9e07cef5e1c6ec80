import type { SkillId } from '../ids.ts';
import { MINIMUM_GROUP } from '../person.ts';
import type { Skill } from '../skill.ts';
import { nobody } from './tally.ts';
import type { Gap } from './gaps.ts';

/** How much of a team can do what is asked, in words: a count beside the role's own would speak of those outside the team. */
export type Share = 'nearly all' | 'most' | 'about half' | 'some' | 'few';

export interface TeamSkill {
  skillId: SkillId;
  skill: string;
  /** Of those assessed. */
  can: Share;
}

/** How a team stands, skill by skill; a skill in which fewer than the minimum were assessed is not spoken of. */
export function teamSkills(
  people: readonly (readonly Gap[])[],
  skills: ReadonlyMap<SkillId, Skill>,
): TeamSkill[] {
  const sums = new Map<SkillId, { assessed: number; belowTarget: number }>();
  for (const { skillId, level, isBelow } of people.flat()) {
    if (level === undefined) continue;
    const { assessed, belowTarget } = sums.get(skillId) ?? nobody();
    sums.set(skillId, { assessed: assessed + 1, belowTarget: belowTarget + (isBelow ? 1 : 0) });
  }
  return [...sums]
    .filter(([, { assessed }]) => assessed >= MINIMUM_GROUP)
    .map(([skillId, { assessed, belowTarget }]) => ({
      ...{ skillId, skill: skills.get(skillId)?.label ?? skillId },
      can: shareInWords(1 - belowTarget / assessed),
    }))
    .toSorted((a, b) => a.skill.localeCompare(b.skill));
}

function shareInWords(share: number): Share {
  if (share >= 0.8) return 'nearly all';
  if (share >= 0.6) return 'most';
  if (share >= 0.4) return 'about half';
  return share >= 0.2 ? 'some' : 'few';
}
