import type { SkillId } from '../ids.ts';
import type { Thresholds } from '../policy.ts';
import {
  estimateOf,
  gapTo,
  isContested,
  needsRecheck,
  type Learner,
  type RoleProfile,
  type Skill,
} from '../skill.ts';

/** How one person stands in one skill that their role asks for. */
export interface Gap {
  skillId: SkillId;
  target: number;
  /** 0–5; absent where no evidence says, or the person contests it. */
  level?: number;
  /** Levels missing, never below zero; absent with the level. */
  gap?: number;
  isBelow: boolean;
  /** Whether it should be looked at again. */
  isDue: boolean;
  /** Of the latest evidence; absent with the level. */
  latestAt?: number;
}

/** A person's gaps against their role profile, in its order. About one person: for that person, and for sums about groups. */
export const gapsOf = (
  learner: Learner,
  { targets }: RoleProfile,
  skills: ReadonlyMap<SkillId, Skill>,
  thresholds: Pick<Thresholds, 'noticeableGap' | 'recheckUncertainty'>,
  at: number,
): Gap[] =>
  Object.entries(targets).map(([skillId, target]) => {
    const skill = skills.get(skillId);
    const believed = skill && estimateOf(learner, skill, target, at);
    const contested = skill !== undefined && isContested(learner, skill);
    const isDue = needsRecheck(believed, contested, thresholds);
    if (!believed || contested) return { skillId, target, isBelow: false, isDue };
    const { level, lastEvidenceAt: latestAt = at } = believed;
    const gap = gapTo(target, level);
    return { skillId, target, level, gap, isBelow: gap >= thresholds.noticeableGap, isDue, latestAt };
  });
