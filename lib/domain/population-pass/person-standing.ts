import type { SkillId } from '../ids.ts';
import type { Thresholds } from '../policy.ts';
import {
  estimateOf,
  gapTo,
  isKnown,
  needsRecheck,
  stateOf,
  type Learner,
  type RoleProfile,
  type Skill,
} from '../skill.ts';
import type { SkillState } from '../skill-estimate/state.ts';
import { lagOf } from '../skill-estimate/trend.ts';

/** How one person stands in one skill that their role asks for. */
export interface PersonStanding {
  skillId: SkillId;
  target: number;
  /** 0–5; absent where they are not known. */
  level?: number;
  /** Levels missing, never below zero; absent with the level. */
  gap?: number;
  isBelow: boolean;
  /** The same, read where the latest evidence has moved to. */
  isBelowByTrend: boolean;
  /** Whether it should be looked at again: something was seen, and they are not known. */
  isDue: boolean;
  /** Of the latest evidence; absent with the level. */
  latestAt?: number;
  /**
   * Mean level (0–5) of what managers saw of the work, and whether a course in it was passed before; absent where none
   * saw it.
   */
  work?: { level: number; trained: boolean };
}

/**
 * How a person stands in each skill of their role profile, in its order, for sums about groups. Whether they contest a
 * level changes nothing in them: a group that lost one of its people on that day would tell who it was. It is not used
 * against the person all the same (`levelOf`).
 */
export const personStandings = (
  learner: Learner,
  { targets }: RoleProfile,
  skills: ReadonlyMap<SkillId, Skill>,
  thresholds: Pick<Thresholds, 'noticeableGap' | 'recheckUncertainty'>,
  at: number,
): PersonStanding[] =>
  Object.entries(targets).map(([skillId, target]) => {
    const skill = skills.get(skillId);
    const believed = skill && estimateOf(learner, skill, target, at);
    const isDue = needsRecheck(believed, false, thresholds);
    if (!skill || !isKnown(believed, thresholds))
      return { skillId, target, isBelow: false, isBelowByTrend: false, isDue };
    const { level, ofEvidence, lastEvidenceAt: latestAt = at } = believed;
    const state = stateOf(learner, skill);
    const moved = state ? lagOf(state) * ofEvidence : 0;
    const gap = gapTo(target, level);
    return {
      skillId,
      target,
      level,
      gap,
      isDue,
      latestAt,
      isBelow: gap >= thresholds.noticeableGap,
      isBelowByTrend: gapTo(target, level + moved) >= thresholds.noticeableGap,
      ...workIn(state),
    };
  });

/** What managers saw. Colleagues see less of it, and assessments show what somebody can do and not what they do. */
function workIn(state: SkillState | undefined): Pick<PersonStanding, 'work'> {
  const seen = state?.sources?.['manager-observation'];
  if (!seen || seen.count <= 0) return {};
  const trained = (state.sources?.completion?.count ?? 0) > 0;
  return { work: { level: seen.level / seen.count, trained } };
}
