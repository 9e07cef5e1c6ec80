import { DAY } from '../milliseconds.ts';
import type { SkillId } from '../ids.ts';
import type { MomentKind, Moments } from './moments-kept.ts';
import type { Learner } from '../person/learner.ts';
import type { RoleProfile } from '../skill/skill.ts';
import { isProcessed } from '../person/learner-status.ts';

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

/**
 * The learner with the moment that their objectives make as they stand now: by skill, the highest level that one of
 * them asks for. Whoever objects, or wants none, has none.
 * @param said skills of an objective that was said just now; of any others only those that wait already, because the
 *   rest was met
 */
export function withObjectives(
  learner: Learner,
  objectives: readonly NonNullable<Moments['objective']>[],
  said: readonly SkillId[],
  now: number,
): Learner {
  const { moments } = learner;
  const isOpen = isProcessed(learner) && moments?.stoppedAt === undefined;
  const waiting = new Set([...Object.keys(moments?.objective?.targets ?? {}), ...(isOpen ? said : [])]);
  const asking = objectives
    .filter(({ at }) => !isPassed(at, now))
    .map(({ at, targets }) => ({ at, asked: Object.entries(targets).filter(([id]) => waiting.has(id)) }))
    .filter(({ asked }) => asked.length > 0);
  if (asking.length === 0) return moments?.objective ? withoutMoment(learner, 'objective') : learner;
  const targets: Record<SkillId, number> = {};
  for (const [skillId, target] of asking.flatMap(({ asked }) => asked))
    targets[skillId] = Math.max(target, targets[skillId] ?? 0);
  return withMoments(learner, { objective: { at: Math.max(...asking.map(({ at }) => at)), targets } });
}

/** A moment that was sensed and waits for something that exists. */
export type SensedMoment =
  NonNullable<Moments['open']> | ({ kind: 'objective' } & NonNullable<Moments['objective']>);

/** What waits, in the order in which it is met. @param objectives whether those count now */
export const sensedMoments = ({ moments }: Pick<Learner, 'moments'>, objectives: boolean): SensedMoment[] => [
  ...(moments?.open ? [moments.open] : []),
  ...(objectives && moments?.objective ? [{ kind: 'objective' as const, ...moments.objective }] : []),
];

/** The learner without a moment of this kind: it was met, or has passed. */
export const withoutMoment = (learner: Learner, kind: MomentKind): Learner =>
  withMoments(learner, kind === 'objective' ? { objective: undefined } : { open: undefined });

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
