import type { Need } from '../domain/need.ts';
import type { Skill } from '../domain/skill.ts';
import { notFound } from '../errors.ts';
import type { Ports } from '../ports/index.ts';

/** @throws NamedError `not-found` where the taxonomy does not hold it any more */
export async function skillOfNeed(
  { needId, skillId }: Pick<Need, 'needId' | 'skillId'>,
  { registers }: Pick<Ports, 'registers'>,
): Promise<Skill> {
  const skill = (await registers.skills()).get(skillId);
  if (!skill)
    throw notFound(`Skill ${skillId} of need ${needId} is not in the taxonomy; add it or merge it.`);
  return skill;
}
