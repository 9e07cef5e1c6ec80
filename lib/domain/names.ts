import type { Words } from '../messages/words.ts';
import type { RoleId, SkillId } from './ids.ts';
import type { PeopleOf } from './need/role-part.ts';

/** A skill as far as its names go. */
export interface Labelled {
  label: string;
  /** By the codes of languages. */
  translations?: Readonly<Record<string, { label: string }>> | undefined;
}

/** What people call a skill in the language in which they are spoken to, or its own label where that has no name. */
export const labelIn = (
  { label, translations = {} }: Labelled,
  { language }: Pick<Words, 'language'>,
): string => translations[language.split('-')[0] ?? language]?.label ?? label;

/** The same by its id, which stands for it where the register has no such entry. */
export function skillLabel(
  skills: ReadonlyMap<SkillId, Labelled>,
  skillId: SkillId,
  words: Pick<Words, 'language'>,
): string {
  const skill = skills.get(skillId);
  return skill ? labelIn(skill, words) : skillId;
}

/** What names a skill by its id, with what people call it in the language in which they are spoken to. */
export const calledIn =
  (skills: ReadonlyMap<SkillId, Labelled>, words: Pick<Words, 'language'>) =>
  <One extends { skillId: SkillId }>(one: One): One & { label: string } => ({
    ...one,
    label: skillLabel(skills, one.skillId, words),
  });

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
  (skills: ReadonlyMap<SkillId, Labelled>, profiles: ReadonlyMap<RoleId, { title: string }>, words: Words) =>
  ({ skillId, ...of }: PeopleOf & { skillId: SkillId }): string =>
    words.say('need.called', {
      skill: skillLabel(skills, skillId, words),
      ...whoInWords(profiles, of, words),
    });

/** What people call a group of which systems say an id alone: “sales-north_2” is “sales north 2”. */
export const groupCalled = (groupId: string): string =>
  groupId.replaceAll(/[-_.:/]+/g, ' ').trim() || groupId;
