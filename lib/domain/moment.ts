import { DAY } from './durations.ts';
import type { SkillId } from './ids.ts';
import type { Moments } from './moments-kept.ts';
import type { Learner, RoleProfile } from './skill.ts';
import { isProcessed } from './learner-status.ts';

/** Days for which something may still come of a moment; after them it is an ordinary day. */
export const MOMENT_DAYS = 14;

export const isPassed = (momentAt: number, now: number): boolean => now - momentAt > MOMENT_DAYS * DAY;

/**
 * The learner with the moment that the latest word about their work makes: another role, or another team in the same
 * one. Whoever comes with it, objects, or wants none has none; what was said again changes nothing.
 */
export function withMoment(before: Learner, after: Learner, now: number): Learner {
  const [was, is, at] = [before.person, after.person, after.personAt];
  if (!was || !is || at === undefined || isPassed(at, now)) return after;
  const isInOtherTeam = is.managerId !== undefined && is.managerId !== was.managerId;
  const kind = was.roleId !== is.roleId ? 'role' : isInOtherTeam ? 'team' : undefined;
  if (!kind || !isProcessed(after) || after.moments?.stoppedAt !== undefined) return after;
  return { ...after, moments: { ...after.moments, open: { kind, at, formerRoleId: was.roleId } } };
}

/** The learner with a change of what is kept of their moments; what is undefined goes. */
export function withMoments(
  learner: Learner,
  change: { [K in keyof Moments]?: Moments[K] | undefined },
): Learner {
  const { moments, ...rest } = learner;
  const kept = Object.entries({ ...moments, ...change }).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? rest : { ...rest, moments: Object.fromEntries(kept) };
}

/**
 * The skills that a moment is about: of another role those of which it asks more than the former one did, and all of
 * them where people are led for the first time; of another team those of the role.
 */
export function skillsOfMoment(
  { kind }: Pick<NonNullable<Moments['open']>, 'kind'>,
  now: RoleProfile,
  former: RoleProfile | undefined,
): SkillId[] {
  const leadsFirst = now.leadsPeople === true && former?.leadsPeople !== true;
  return Object.entries(now.targets)
    .filter(([skillId, target]) => kind === 'team' || leadsFirst || target > (former?.targets[skillId] ?? 0))
    .map(([skillId]) => skillId);
}
