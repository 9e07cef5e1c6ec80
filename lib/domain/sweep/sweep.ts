import { lineFor, type CharterLine } from '../charter.ts';
import type { RoleId, SkillId } from '../ids.ts';
import type { Thresholds } from '../policy.ts';
import type { Learner, RoleProfiles, Skill } from '../skill.ts';
import { gapsOf } from './gaps.ts';
import { aimAt, positionOf, type Aim } from './positions.ts';
import { speakable, type SkillCoverage } from './speakable.ts';
import { steady } from './steady.ts';
import { addToTally, cellsBySkill, startTally, type Tally } from './tally.ts';
import { nobodyPlaced, place, targetingOf, type Placement, type Targeting } from './targeting.ts';

/** What humans registered, as far as a pass over everybody depends on it. */
export interface Registered {
  profiles: RoleProfiles;
  skills: ReadonlyMap<SkillId, Skill>;
  thresholds: Thresholds;
}

/** One pass over everybody: sums only. What is held grows with roles, departments and skills, and not with people. */
export interface Sweep {
  tally: Tally;
  /** What the charter asks of each role: only there it matters who is well placed. */
  aims: ReadonlyMap<RoleId, ReadonlyMap<SkillId, { aim: Aim; placement: Placement }>>;
}

/** @param lines of the charter; where there are none, nobody is placed */
export const startSweep = (
  { profiles, skills }: Pick<Registered, 'profiles' | 'skills'>,
  lines: readonly Omit<CharterLine, 'ownerId'>[],
  at: number,
): Sweep => ({
  tally: startTally(),
  aims: new Map(
    [...profiles].map(([roleId, { targets }]) => [
      roleId,
      new Map(
        Object.entries(targets).flatMap(([skillId, target]) => {
          const skill = skills.get(skillId);
          if (!skill || !lineFor({ lines }, skillId, roleId, at)) return [];
          return [[skillId, { aim: aimAt(skill, target, skills), placement: nobodyPlaced() }] as const];
        }),
      ),
    ]),
  ),
});

/** Adds one person. Whoever has no role yet, or one without a profile, is not counted. */
export function addToSweep(sweep: Sweep, learner: Learner, registered: Registered, at: number): void {
  const { person } = learner;
  const profile = person && registered.profiles.get(person.roleId);
  if (!profile) return;
  const { skills, thresholds } = registered;
  const gaps = gapsOf(learner, profile, skills, thresholds, at);
  addToTally(sweep.tally, person, profile, gaps);
  const aims = sweep.aims.get(profile.roleId);
  if (!aims || aims.size === 0) return;
  for (const { skillId, gap = 0, isBelow } of gaps) {
    const asked = isBelow ? aims.get(skillId) : undefined;
    if (asked) place(asked.placement, person, gap, positionOf(learner, asked.aim, gap, thresholds, at));
  }
}

/** What may be said of each skill now, beside what was said before. */
export const coverageOf = (
  { tally, aims }: Sweep,
  shown: ReadonlyMap<SkillId, SkillCoverage>,
  at: number,
): SkillCoverage[] =>
  [...cellsBySkill(tally)].map(([skillId, cells]) => {
    const { parts, unspoken } = speakable(cells);
    const before = new Map(Object.entries(shown.get(skillId)?.targeting ?? {}));
    const targeting = [...aims].flatMap(([roleId, asked]): [RoleId, Targeting][] => {
      const placement = asked.get(skillId)?.placement;
      return placement && placement.below > 0 ? [[roleId, targetingOf(placement, before.get(roleId))]] : [];
    });
    return {
      skillId,
      at,
      unspoken,
      parts: steady(parts, shown.get(skillId)?.parts ?? []),
      targeting: Object.fromEntries(targeting),
    };
  });
