import { z } from 'zod';
import { Level, RegisterId, OneLine, type RoleId, type SkillId } from '../ids.ts';
import { UNKNOWN_SKILL_HALF_LIFE_DAYS } from '../skill-estimate/constants.ts';
import type { Links } from '../skill-estimate/links.ts';
import { SkillKind } from './skill-kind.ts';

/** What a skill goes by in one language. */
const NamesInLanguage = z.strictObject({
  label: OneLine(120),
  /** Other words for it in that language. */
  altLabels: z.array(OneLine(120)).max(50).optional(),
});
export type NamesInLanguage = z.infer<typeof NamesInLanguage>;

/** The first part of a language's tag (BCP 47), as ESCO names its files. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/, 'must be the code of a language such as de');

/** ESCO speaks 28. */
const MOST_LANGUAGES = 40;

/** An entry of the taxonomy. */
export const Skill = z.strictObject({
  skillId: RegisterId,
  label: OneLine(120),
  description: z.string().max(1_000),
  /** Days after which evidence counts half. */
  halfLifeDays: z.number().positive(),
  neighbours: z.array(RegisterId),
  /** What it is made of; where nobody says, a rule supposes it from the words (`skillKindOf`). */
  kind: SkillKind.optional(),
  /** Other words for it. */
  altLabels: z.array(OneLine(120)).max(50).optional(),
  /** What it goes by in other languages, by their codes; where one says nothing, the label above stands there too. */
  translations: z
    .record(LanguageCode, NamesInLanguage)
    .refine(
      (all) => Object.keys(all).length <= MOST_LANGUAGES,
      `must name ${MOST_LANGUAGES} languages at most`,
    )
    .optional(),
  /** What people say who ask for it, in their own words; drafted, and kept here once a human has read it. */
  phrases: z.array(OneLine(120)).max(50).optional(),
  /** Where it was imported from, such as its URI in ESCO. */
  source: z.string().max(300).optional(),
  /** The skill that it was merged into: this entry then only leads there. */
  mergedInto: RegisterId.optional(),
});
export type Skill = z.infer<typeof Skill> & {
  /** Skills that were merged into it; known once the taxonomy is read as a whole. */
  absorbs?: readonly SkillId[];
  /** How what each source says of it is read; known once sources were learned. */
  links?: Links;
};

/** What a role asks for, as levels per skill. */
export const RoleProfile = z.strictObject({
  roleId: RegisterId,
  title: OneLine(120),
  targets: z.record(RegisterId, Level),
  /** Whether whoever holds it leads people: who comes to lead for the first time is offered what helps with it. */
  leadsPeople: z.boolean().optional(),
});
export type RoleProfile = z.infer<typeof RoleProfile>;

/** The id that a skill goes by now: its own, or that of the skill it was merged into. */
export const liveId = (skills: ReadonlyMap<SkillId, Skill>, skillId: SkillId): SkillId =>
  skills.get(skillId)?.skillId ?? skillId;

export const halfLifeOf = (skills: ReadonlyMap<SkillId, Skill>, skillId: SkillId): number =>
  skills.get(skillId)?.halfLifeDays ?? UNKNOWN_SKILL_HALF_LIFE_DAYS;

/** Every id under which evidence of the skill may stand: its own, and those of the skills merged into it. */
export const namesOf = ({
  skillId,
  absorbs = [],
}: Pick<Skill, 'skillId' | 'absorbs'>): readonly SkillId[] => [skillId, ...absorbs];

export type RoleProfiles = ReadonlyMap<RoleId, RoleProfile>;
