import { hasAttention } from '../../domain/delivery/attention.ts';
import { isWorkingMoment } from '../../domain/delivery/working-hours.ts';
import type { NeedId } from '../../domain/ids.ts';
import type { Policy, Thresholds } from '../../domain/policy/policy.ts';
import { type Participation } from '../../domain/outcome/participation.ts';
import { standsNow } from '../../domain/need/stands-now.ts';
import { gapTo, isContested, levelOf } from '../../domain/skill/believed.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Planned, Wave } from '../../domain/outcome/waves.ts';
import { keyPartBefore } from '../../domain/person/pseudonym.ts';

/** Whether the person has a noticeable gap; no where they are not known, and where there is none (any more). */
export const lacks = (...asked: AskedOfOne): boolean => hasGap(...asked) === true;

/** Whether the person is known to have no noticeable gap. */
export const reaches = (...asked: AskedOfOne): boolean => hasGap(...asked) === false;

type AskedOfOne = [target: number, learner: Learner, skill: Skill, thresholds: Thresholds, at: number];

/** Undefined where the person is not known. */
function hasGap(...[target, learner, skill, thresholds, at]: AskedOfOne): boolean | undefined {
  const level = levelOf(learner, skill, target, thresholds, at);
  return level === undefined ? undefined : gapTo(target, level) >= thresholds.noticeableGap;
}

/** Whom a plan reaches, for the draw: by a hash of need and team, which is not stored. */
export const drawnAs = (needId: NeedId, { personId, person }: Learner): Planned => ({
  personId,
  teamId: person?.managerId && keyPartBefore(needId, person.managerId),
});

export type Reach =
  | 'deliver'
  | 'delivered-now'
  | 'delivered-before'
  | 'not-planned'
  | 'outgrown'
  | 'contested'
  | 'not-known'
  | 'not-wanted'
  | 'no-attention-left'
  | 'outside-hours';

/** What decides when somebody is reached. */
export type PolicyOfReach = Pick<Policy, 'thresholds' | 'calendar'>;

/** The part that was planned for this asset; one of an earlier round is none. */
export function planOf(
  learner: Learner,
  { needId, assetId }: { needId: NeedId; assetId: string },
): Participation | undefined {
  const part = learner.participations[needId];
  return part?.assetId === assetId ? part : undefined;
}

/**
 * Whether an item should reach this person now: planned, not there yet, still needed as far as is known today, in their
 * working hours and attention budget.
 */
export function reachOf(
  learner: Learner,
  need: { needId: NeedId; target: number; assetId: string },
  skill: Skill,
  group: Wave,
  { thresholds, calendar }: PolicyOfReach,
  at: number,
): Reach {
  const part = planOf(learner, need);
  if (!learner.person || part?.group !== group) return 'not-planned';
  if (part.deliveredAt !== undefined) return part.deliveredAt === at ? 'delivered-now' : 'delivered-before';
  if (isContested(learner, skill)) return 'contested';
  const stands = standsNow(learner, need, skill, thresholds, at);
  if (stands !== 'lacks') return stands;
  // Who put it off is reached by `tell-once-more` alone, so that it never comes twice.
  if (part.declinedAt !== undefined || part.laterAt !== undefined) return 'not-wanted';
  if (!isWorkingMoment(at, learner.person, calendar)) return 'outside-hours';
  return hasAttention(learner, thresholds, at) ? 'deliver' : 'no-attention-left';
}
