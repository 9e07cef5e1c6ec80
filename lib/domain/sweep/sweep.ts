import type { SkillId } from '../ids.ts';
import type { Thresholds } from '../policy.ts';
import type { Learner, RoleProfiles, Skill } from '../skill.ts';
import { gapsOf } from './gaps.ts';
import { addToTally, startTally, type Tally } from './tally.ts';

/** What humans registered, as far as a pass over everybody depends on it. */
export interface Registered {
  profiles: RoleProfiles;
  skills: ReadonlyMap<SkillId, Skill>;
  thresholds: Thresholds;
}

/** One pass over everybody: sums in one object, linear in people, and nothing held about any of them. */
export interface Sweep {
  tally: Tally;
  people: number;
}

export const startSweep = (): Sweep => ({ tally: startTally(), people: 0 });

/** Adds one person. Whoever has no role yet, or one without a profile, is not counted. */
export function addToSweep(sweep: Sweep, learner: Learner, registered: Registered, at: number): void {
  const profile = learner.person && registered.profiles.get(learner.person.roleId);
  if (!learner.person || !profile) return;
  const gaps = gapsOf(learner, profile, registered.skills, registered.thresholds.noticeableGap, at);
  sweep.people += 1;
  addToTally(sweep.tally, learner.person, profile, gaps);
}
