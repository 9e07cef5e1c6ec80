import type { Need } from '../domain/need/need.ts';
import type { Skill } from '../domain/skill/skill.ts';
import { notFound } from '../errors.ts';
import type { Ports } from '../ports/index.ts';
import { message } from '../messages/message.ts';

/** @throws NamedError `not-found` where the taxonomy does not hold it any more */
export async function skillOfNeed(
  { needId, skillId }: Pick<Need, 'needId' | 'skillId'>,
  { registers }: Pick<Ports, 'registers'>,
): Promise<Skill> {
  const skill = (await registers.skills()).get(skillId);
  if (!skill) throw notFound(message('problem.skill.of-need-missing', { skillId, needId }));
  return skill;
}
