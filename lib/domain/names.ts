import type { Words } from '../messages/words.ts';
import type { RoleId, SkillId } from './ids.ts';

/** What people call a skill; its id where the register has no such entry. */
export const skillLabel = (skills: ReadonlyMap<SkillId, { label: string }>, skillId: SkillId): string =>
  skills.get(skillId)?.label ?? skillId;

/** What people call a role; its id where the register has no such entry. */
export const roleTitle = (profiles: ReadonlyMap<RoleId, { title: string }>, roleId: RoleId): string =>
  profiles.get(roleId)?.title ?? roleId;

/** What people call a need, as its skill and its role are called now. */
export const needsCalled =
  (
    skills: ReadonlyMap<SkillId, { label: string }>,
    profiles: ReadonlyMap<RoleId, { title: string }>,
    { say }: Words,
  ) =>
  ({ roleId, skillId }: { roleId: RoleId; skillId: SkillId }): string =>
    say('need.called', { skill: skillLabel(skills, skillId), role: roleTitle(profiles, roleId) });

/** What people call a group of which systems say an id alone: “sales-north_2” is “sales north 2”. */
export const groupCalled = (groupId: string): string =>
  groupId.replaceAll(/[-_.:/]+/g, ' ').trim() || groupId;
