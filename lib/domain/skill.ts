import { z } from 'zod';
import { Level, RegisterId, type PersonId, type RoleId, type SkillId } from './ids.ts';
import type { Person } from './person.ts';
import { emptyState, estimate, fold, type SkillState } from './skill-estimate/state.ts';
import { DEFAULT_PRIOR } from './skill-estimate/constants.ts';
import type { Evidence } from './evidence.ts';
import { SkillKind } from './skill-kind.ts';

/** An entry of the taxonomy. */
export const Skill = z.strictObject({
  skillId: RegisterId,
  label: z.string().min(1).max(120),
  description: z.string().max(1_000),
  /** Days after which evidence counts half. */
  halfLifeDays: z.number().positive(),
  neighbours: z.array(RegisterId),
  /** What it is made of; where nobody says, a rule supposes it from the words (`kindOf`). */
  kind: SkillKind.optional(),
});
export type Skill = z.infer<typeof Skill>;

/** What a role asks for, as levels per skill. */
export const RoleProfile = z.strictObject({
  roleId: RegisterId,
  title: z.string().min(1).max(120),
  targets: z.record(RegisterId, Level),
});
export type RoleProfile = z.infer<typeof RoleProfile>;

/** One person's part in answering a need: what they could do before, and when it reached them. */
export interface Participation {
  assetId: string;
  /** `waitlist` receives the same asset after the comparison is read. */
  group: 'first' | 'waitlist';
  /** Epoch milliseconds. */
  plannedAt: number;
  deliveredAt?: number;
}

/** Everything the layer holds about one person, as one document: evidence is folded into `skills` and never counted twice. */
export interface Learner {
  personId: PersonId;
  person?: Person;
  /** Time of the workforce signal that `person` came from; a later one wins whatever order they arrive in. */
  personAt?: number;
  skills: Record<SkillId, SkillState>;
  participations: Record<string, Participation>;
}

export const newLearner = (personId: PersonId): Learner => ({ personId, skills: {}, participations: {} });

/** Used where evidence names a skill that the taxonomy does not hold yet. */
const UNKNOWN_SKILL_HALF_LIFE_DAYS = 365;

export const halfLifeOf = (skills: ReadonlyMap<SkillId, Skill>, skillId: SkillId): number =>
  skills.get(skillId)?.halfLifeDays ?? UNKNOWN_SKILL_HALF_LIFE_DAYS;

/** The learner with one more piece of evidence; O(1), whatever the order of arrival. */
export function withEvidence(learner: Learner, evidence: Evidence, halfLifeDays: number): Learner {
  const state = learner.skills[evidence.skillId] ?? emptyState();
  return {
    ...learner,
    skills: { ...learner.skills, [evidence.skillId]: fold(state, evidence, halfLifeDays) },
  };
}

/** The later word about a person wins; of two at the same moment always the same one, so that order of arrival never matters. */
export function withPerson(learner: Learner, person: Person, at: number): Learner {
  const known = learner.personAt ?? Number.NEGATIVE_INFINITY;
  const wins = at > known || (at === known && JSON.stringify(person) > JSON.stringify(learner.person));
  return wins ? { ...learner, person, personAt: at } : learner;
}

/**
 * The learner's level (0–5) at a moment, or undefined where no evidence stands behind it. Before evidence people are presumed to
 * meet the target of their role, and as evidence ages the presumption returns: nobody is held to have a gap on old news.
 */
export function levelOf(
  learner: Learner,
  skill: Pick<Skill, 'skillId' | 'halfLifeDays'>,
  target: number,
  at: number,
): number | undefined {
  const state = learner.skills[skill.skillId];
  const presumed = { level: target, weight: DEFAULT_PRIOR.weight };
  return state && state.pieces > 0 ? estimate(state, presumed, skill.halfLifeDays, at).level : undefined;
}

/** Levels missing to the target of the role, never below zero. */
export const gapTo = (target: number, level: number): number => Math.max(0, target - level);

export type RoleProfiles = ReadonlyMap<RoleId, RoleProfile>;
