import { createHash } from 'node:crypto';
import { hasAttention, nextWorkingMoment } from '../../domain/delivery.ts';
import type { NeedId } from '../../domain/ids.ts';
import { MINIMUM_GROUP } from '../../domain/person.ts';
import type { Thresholds } from '../../domain/policy.ts';
import {
  gapTo,
  isContested,
  levelOf,
  type Learner,
  type Participation,
  type Skill,
} from '../../domain/skill.ts';

/**
 * Who waits for the first reading: a fixed share, drawn by a hash of need and person, so that nobody chooses and a repeated
 * plan draws the same people.
 */
export function groupOf(needId: NeedId, personId: string, waitlistShare: number): Participation['group'] {
  const draw = hashOf(needId, personId).readUInt32BE(0) / 2 ** 32;
  return draw < waitlistShare ? 'waitlist' : 'first';
}

/** What tells one person's effects from another's in their keys, which are listed for humans: no person can be read off it. */
export const keyPartOf = (needId: NeedId, personId: string): string =>
  hashOf(needId, personId).toString('hex', 0, 12);

const hashOf = (needId: NeedId, personId: string): Buffer =>
  createHash('sha256').update(`${needId}:${personId}`).digest();

/** The person's part in the need, or undefined where there is no noticeable gap (any more) or no evidence of one. */
export function participationIn(
  need: { needId: NeedId; target: number; assetId: string },
  learner: Learner,
  skill: Skill,
  { noticeableGap, waitlistShare }: Thresholds,
  at: number,
): Participation | undefined {
  const level = levelOf(learner, skill, need.target, at);
  if (level === undefined || gapTo(need.target, level) < noticeableGap) return undefined;
  const group = groupOf(need.needId, learner.personId, waitlistShare);
  return { assetId: need.assetId, group, plannedAt: at };
}

/** Too few on either side would say nothing and could point at people: then nobody waits. */
export const canCompare = (first: number, waitlist: number): boolean =>
  first >= MINIMUM_GROUP && waitlist >= MINIMUM_GROUP;

export type Reach =
  | 'deliver'
  | 'delivered-now'
  | 'delivered-before'
  | 'not-planned'
  | 'outgrown'
  | 'contested'
  | 'no-attention-left'
  | 'outside-hours';

/** The part that was planned for this asset; one of an earlier round is none. */
export function planOf(
  learner: Learner,
  { needId, assetId }: { needId: NeedId; assetId: string },
): Participation | undefined {
  const part = learner.participations[needId];
  return part?.assetId === assetId ? part : undefined;
}

/**
 * Whether a planned person's own evidence shows by now that no noticeable gap is left. They are no longer presumed to meet the target but
 * to lie just where a gap is noticed: whoever is not seen for long would otherwise outgrow it by being forgotten.
 */
function hasOutgrown(
  learner: Learner,
  { target }: { target: number },
  skill: Skill,
  { noticeableGap }: Thresholds,
  at: number,
): boolean {
  const justNoticed = Math.max(0, target - noticeableGap);
  return (levelOf(learner, skill, justNoticed, at) ?? justNoticed) > justNoticed;
}

/** Whether an item should reach this person now: planned, not there yet, still needed, in their working hours and attention budget. */
export function reachOf(
  learner: Learner,
  need: { needId: NeedId; target: number; assetId: string },
  skill: Skill,
  group: Participation['group'],
  thresholds: Thresholds,
  at: number,
): Reach {
  const part = planOf(learner, need);
  if (!learner.person || part?.group !== group) return 'not-planned';
  if (part.deliveredAt !== undefined) return part.deliveredAt === at ? 'delivered-now' : 'delivered-before';
  if (isContested(learner, skill)) return 'contested';
  if (hasOutgrown(learner, need, skill, thresholds, at)) return 'outgrown';
  const { timeZone, workingHours } = learner.person;
  if (nextWorkingMoment(at, timeZone, workingHours) !== at) return 'outside-hours';
  return hasAttention(learner, thresholds, at) ? 'deliver' : 'no-attention-left';
}
