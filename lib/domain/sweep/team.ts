import type { SkillId } from '../ids.ts';
import { MINIMUM_GROUP } from '../person.ts';
import type { Skill } from '../skill.ts';
import { nobody } from './tally.ts';
import type { Gap } from './gaps.ts';

/**
 * How much of a team can do what is asked, in words: a count beside the role's own would speak of those outside the team. In thirds,
 * because finer words are counts in a team of five: “few” would be none of them, and the manager would know of each.
 */
export const shares = ['most', 'about half', 'few'] as const;
export type Share = (typeof shares)[number];

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
      skillId,
      skill: skills.get(skillId)?.label ?? skillId,
      can: shareInWords(assessed - belowTarget, assessed),
    }))
    .toSorted((a, b) => a.skill.localeCompare(b.skill));
}

/** In whole numbers, so that no rounding moves a third. */
function shareInWords(can: number, assessed: number): Share {
  if (3 * can > 2 * assessed) return 'most';
  return 3 * can < assessed ? 'few' : 'about half';
}
