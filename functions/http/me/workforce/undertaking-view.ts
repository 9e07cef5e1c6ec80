import { z } from 'zod';
import type { SkillId } from '../../../../lib/domain/ids.ts';
import { roleTitle, skillLabel } from '../../../../lib/domain/names.ts';
import type { RoleProfiles, Skill } from '../../../../lib/domain/skill/skill.ts';
import {
  UndertakingKind,
  UndertakingStanding,
  type Undertaking,
} from '../../../../lib/domain/workforce/undertaking.ts';
import type { Words } from '../../../../lib/messages/words.ts';

export const UndertakingView = z
  .object({
    undertakingId: z.string(),
    kind: UndertakingKind,
    title: z.string(),
    roleId: z.string(),
    role: z.string(),
    skillId: z.string(),
    skill: z.string(),
    level: z.number(),
    people: z.number(),
    from: z.string(),
    until: z.string().optional(),
    standing: UndertakingStanding,
    version: z.number(),
  })
  .meta({ id: 'Undertaking' });

/** As its owner reads it: with what the role and the skill are called. */
export const undertakingSeen = (
  { value, version }: { value: Undertaking; version: number },
  profiles: RoleProfiles,
  skills: ReadonlyMap<SkillId, Skill>,
  words: Words,
): z.infer<typeof UndertakingView> => ({
  ...value,
  version,
  role: roleTitle(profiles, value.roleId),
  skill: skillLabel(skills, value.skillId, words),
});
