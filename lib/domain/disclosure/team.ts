import type { Words } from '../../messages/words.ts';
import type { SkillId } from '../ids.ts';
import type { GroupMemory } from './book.ts';
import { sayable, type Said } from './said.ts';
import type { Share } from './share-in-words.ts';
import { skillLabel, type Labelled } from '../names.ts';

/** How much of a team can do what is asked. In thirds, because finer words are counts in a team of five. */
export const teamShares = ['most', 'about half', 'few'] as const;
export type TeamShare = (typeof teamShares)[number];

export interface TeamSkill {
  skillId: SkillId;
  skill: string;
  /** Of those assessed. */
  can: TeamShare;
}

/** How a team stands, skill by skill, as far as it may be said; in the order of their names, which tells nothing. */
export const teamSkills = (
  { skills: memories }: GroupMemory,
  skills: ReadonlyMap<SkillId, Labelled>,
  words: Words,
): Said<TeamSkill[]> =>
  sayable(
    Object.entries(memories)
      .flatMap(([skillId, { said }]) =>
        said ? [{ skillId, skill: skillLabel(skills, skillId, words), can: inThirds[said.can] }] : [],
      )
      .toSorted((a, b) => a.skill.localeCompare(b.skill)),
  );

const inThirds: Record<Share, TeamShare> = {
  'nearly all': 'most',
  most: 'most',
  'about half': 'about half',
  few: 'few',
  'nearly none': 'few',
};
