import type { SkillId } from '../ids.ts';
import { gapTo, levelOf, type Learner, type RoleProfile, type Skill } from '../skill.ts';

/** How one person stands in one skill that their role asks for. */
export interface Gap {
  skillId: SkillId;
  target: number;
  /** 0–5; absent where no evidence says. */
  level?: number;
  /** Levels missing, never below zero; absent with the level. */
  gap?: number;
  isBelow: boolean;
  /** Of the latest evidence; absent with the level. */
  latestAt?: number;
}

/** A person's gaps against their role profile, in its order. About one person: for that person, and for sums about groups. */
export const gapsOf = (
  learner: Learner,
  { targets }: RoleProfile,
  skills: ReadonlyMap<SkillId, Skill>,
  noticeableGap: number,
  at: number,
): Gap[] =>
  Object.entries(targets).map(([skillId, target]) => {
    const skill = skills.get(skillId);
    const level = skill && levelOf(learner, skill, target, at);
    if (level === undefined) return { skillId, target, isBelow: false };
    const gap = gapTo(target, level);
    const latestAt = learner.skills[skillId]?.latestAt ?? at;
    return { skillId, target, level, gap, isBelow: gap >= noticeableGap, latestAt };
  });
