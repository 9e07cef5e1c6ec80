import { isIn, type CohortGroup, type InCohort, type Session } from '../../domain/cohort/state.ts';
import { hasAttention } from '../../domain/delivery/attention.ts';
import { DAY } from '../../domain/milliseconds.ts';
import type { NeedId } from '../../domain/ids.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { isContested, levelOf } from '../../domain/skill/believed.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { standsNow } from '../../domain/need/stands-now.ts';

/** Days before a session, and after it, in which people are told of what belongs to it. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 5;
/** Days after its last session in which a group is looked at: attendance may be marked later, and asks nobody. */
const DAYS_KEPT_UP = 30;

export interface AboutCohort {
  needId: NeedId;
  assetId: string;
  target: number;
  skill: Skill;
}

const partIn = ({ participations }: Learner, { needId, assetId }: AboutCohort): Participation | undefined =>
  participations[needId]?.assetId === assetId ? participations[needId] : undefined;

/**
 * At which level somebody may be invited now (0–5); undefined where they may not. Only whom it reached: nobody who
 * waits in a comparison, has turned it away, put it off, finished or outgrown it, contests it, or is in a group.
 * @param groups those that there are: who was put into one that was never formed is free
 */
export function levelToInvite(
  learner: Learner,
  about: AboutCohort,
  { thresholds }: Pick<Policy, 'thresholds'>,
  groups: ReadonlySet<string>,
  at: number,
): number | undefined {
  const part = partIn(learner, about);
  if (!learner.person || part?.deliveredAt === undefined || part.finishedAt !== undefined) return undefined;
  if (part.declinedAt !== undefined || at < (part.laterAt ?? 0)) return undefined;
  if (part.cohort && groups.has(part.cohort.groupId) && !part.cohort.wantsOther) return undefined;
  if (isContested(learner, about.skill)) return undefined;
  if (standsNow(learner, about, about.skill, thresholds, at) !== 'lacks') return undefined;
  if (!hasAttention(learner, thresholds, at)) return undefined;
  return levelOf(learner, about.skill, about.target, thresholds, at);
}

/** Their place in a group, where they are in it now. */
export function memberIn(learner: Learner, about: AboutCohort): InCohort | undefined {
  const part = partIn(learner, about);
  const { cohort } = part ?? {};
  if (!learner.person || !cohort || part?.declinedAt !== undefined) return undefined;
  return isIn(cohort, cohort.groupId) ? cohort : undefined;
}

/** What of a session people are told now. */
export function toldNow({ from, until, handedOverAt }: Session, at: number): 'before' | 'after' | undefined {
  if (handedOverAt !== undefined) return undefined;
  if (at < from) return from - at <= DAYS_BEFORE * DAY ? 'before' : undefined;
  return at >= until && at - until <= DAYS_AFTER * DAY ? 'after' : undefined;
}

/** Whether a group is behind everybody, so that nothing of it is looked at any more. */
export const isBehind = ({ sessions }: CohortGroup, at: number): boolean =>
  at > Math.max(...sessions.map(({ until }) => until)) + DAYS_KEPT_UP * DAY;
