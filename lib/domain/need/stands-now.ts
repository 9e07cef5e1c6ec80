import type { Thresholds } from '../policy/policy.ts';
import { levelOf } from '../skill/believed.ts';
import type { Learner } from '../person/learner.ts';
import type { Skill } from '../skill/skill.ts';

/**
 * What a planned person's own evidence says by now of whether a noticeable gap is left. They lacked it once, so they
 * are no longer presumed to meet the target but to lie just where a gap is noticed.
 */
export function standsNow(
  learner: Learner,
  { target }: { target: number },
  skill: Skill,
  thresholds: Thresholds,
  at: number,
): 'lacks' | 'outgrown' | 'not-known' {
  const justNoticed = Math.max(0, target - thresholds.noticeableGap);
  const level = levelOf(learner, skill, justNoticed, thresholds, at);
  if (level === undefined) return 'not-known';
  return level > justNoticed ? 'outgrown' : 'lacks';
}
