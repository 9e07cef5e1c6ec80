import { lineFor, type Charter, type CharterLine } from '../../domain/charter.ts';
import type { RoleId, SkillId } from '../../domain/ids.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import { isContested } from '../../domain/skill/believed.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { RoleProfile, Skill } from '../../domain/skill/skill.ts';
import type { Existing } from './existing.ts';
import { reaches } from './rules.ts';

/** Something that exists, and the line of the charter for whose sake it is offered. */
export interface MomentChoice {
  existing: Existing;
  line: CharterLine;
}

/** What a choice for a moment rests on. */
export interface Offering {
  charter: Charter;
  skills: ReadonlyMap<SkillId, Skill>;
  existing: ReadonlyMap<SkillId, readonly Existing[]>;
  /** Skills about which something was planned for the person: nothing else is brought to them there. */
  planned: ReadonlySet<SkillId>;
  thresholds: Thresholds;
  at: number;
}

/**
 * The one thing that a sensed moment brings: for the heaviest line of the charter in force for the role, and there what
 * is best for the role. Nothing where a skill is contested, or is known to be what the role asks for.
 */
export function chooseFor(
  learner: Learner,
  profile: RoleProfile,
  wanted: readonly SkillId[],
  offering: Offering,
): MomentChoice | undefined {
  const { charter, skills, existing, planned, thresholds, at } = offering;
  return wanted
    .flatMap((skillId): (MomentChoice & { target: number })[] => {
      const skill = skills.get(skillId);
      const target = profile.targets[skillId];
      const line = lineFor(charter, skillId, profile.roleId, at);
      if (!skill || target === undefined || !line || planned.has(skillId)) return [];
      if (isContested(learner, skill) || reaches(target, learner, skill, thresholds, at)) return [];
      const best = bestFor(profile.roleId, existing.get(skillId) ?? []);
      return best ? [{ existing: best, line, target }] : [];
    })
    .toSorted(
      (a, b) =>
        b.line.weight - a.line.weight ||
        b.target - a.target ||
        a.existing.asset.assetId.localeCompare(b.existing.asset.assetId),
    )[0];
}

/** Of what exists for one skill: what was made for the role itself, then the shorter. */
export const bestFor = (roleId: RoleId, existing: readonly Existing[]): Existing | undefined =>
  existing.toSorted(
    (a, b) =>
      Number(b.need.roleId === roleId) - Number(a.need.roleId === roleId) ||
      a.minutes - b.minutes ||
      a.asset.assetId.localeCompare(b.asset.assetId),
  )[0];
