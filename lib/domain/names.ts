import type { Words } from '../messages/words.ts';
import type { RoleId, SkillId } from './ids.ts';
import type { PeopleOf } from './need/role-part.ts';

/** What people call a skill; its id where the register has no such entry. */
export const skillLabel = (skills: ReadonlyMap<SkillId, { label: string }>, skillId: SkillId): string =>
  skills.get(skillId)?.label ?? skillId;

/** What people call a role; its id where the register has no such entry. */
export const roleTitle = (profiles: ReadonlyMap<RoleId, { title: string }>, roleId: RoleId): string =>
  profiles.get(roleId)?.title ?? roleId;

/**
 * What people call whom a need is about: the role, and where of it, to follow it; without anything where it is about
 * everybody in it.
 */
export function whoInWords(
  profiles: ReadonlyMap<RoleId, { title: string }>,
  { roleId, group }: PeopleOf,
  { say }: Words,
): { role: string; where: string } {
  const role = roleTitle(profiles, roleId);
  if (!group) return { role, where: '' };
  const { department = '', site = '' } = group;
  const part = department && site ? 'both' : department ? 'department' : site ? 'site' : 'unnamed';
  return { role, where: say('need.where', { part, department, site }) };
}

/** What people call a need, as its skill and its role are called now. */
export const needsCalled =
  (
    skills: ReadonlyMap<SkillId, { label: string }>,
    profiles: ReadonlyMap<RoleId, { title: string }>,
    words: Words,
  ) =>
  ({ skillId, ...of }: PeopleOf & { skillId: SkillId }): string =>
    words.say('need.called', { skill: skillLabel(skills, skillId), ...whoInWords(profiles, of, words) });

/** What people call a group of which systems say an id alone: “sales-north_2” is “sales north 2”. */
export const groupCalled = (groupId: string): string =>
  groupId.replaceAll(/[-_.:/]+/g, ' ').trim() || groupId;
