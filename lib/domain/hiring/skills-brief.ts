import { DAY } from '../milliseconds.ts';
import type { SkillId } from '../ids.ts';
import type { RoleProfile } from '../skill/skill.ts';
import type { Demand } from '../workforce/capability.ts';
import { DAYS_TO_LEARN, learnedHere, type LearnedHere, type ReadingOf } from '../outcome/learned-here.ts';

/**
 * When a skill has to be there: before somebody begins, within ninety days here, or a human decides, because nothing
 * measured here says which.
 */
export type WhenNeeded = 'day-one' | 'learned-here' | 'not-known';

/** What an opening asks of one skill. */
export interface BriefRow {
  skillId: SkillId;
  /** That is needed in the end, 0–5: what the role asks for, or more where the plan does. */
  level: number;
  when: WhenNeeded;
  /** Level that somebody has to bring; absent where it is not known. */
  dayOne?: number;
  /** The day on which the plan needs it, where that is before anybody could have learned it. */
  planned?: string;
  learned?: LearnedHere;
}

/** Less than this many levels is no more than the error of one assessment. */
const NOTICEABLE = 0.5;

/**
 * Skill by skill, what somebody has to bring and what they learn here, for the role of an opening. What is learned is
 * taken at the lower end of its interval, and never from a lower level than those learned it from who were read: what
 * nobody here did is promised to nobody.
 */
export function skillsBrief(
  profile: Pick<RoleProfile, 'roleId' | 'targets'>,
  startsOn: string,
  demands: readonly Pick<Demand, 'roleId' | 'skillId' | 'level' | 'day'>[],
  readings: readonly ReadingOf[],
  least: number,
): BriefRow[] {
  const { roleId, targets } = profile;
  const ofRole = demands.filter((one) => one.roleId === roleId);
  const skillIds = new Set([...Object.keys(targets), ...ofRole.map(({ skillId }) => skillId)]);
  return [...skillIds]
    .map((skillId) => {
      const asked = ofRole.filter((one) => one.skillId === skillId);
      const level = Math.max(targets[skillId] ?? 0, ...asked.map((one) => one.level));
      const soonest = asked.map(({ day }) => day).toSorted()[0];
      const learned = learnedHere(readings, { roleId, skillId }, least);
      return rowOf(
        { skillId, level },
        soonest !== undefined && tooSoon(soonest, startsOn) ? soonest : undefined,
        learned,
      );
    })
    .toSorted(byWhen);
}

function rowOf(
  asked: Pick<BriefRow, 'skillId' | 'level'>,
  planned: string | undefined,
  learned: LearnedHere | undefined,
): BriefRow {
  const known = { ...asked, ...(learned ? { learned } : {}) };
  if (planned !== undefined) return { ...known, when: 'day-one', dayOne: asked.level, planned };
  if (!learned) return { ...known, when: 'not-known' };
  const dayOne = Math.min(asked.level, toHalves(Math.max(asked.level - learned.low, learned.from)));
  const isLearned = asked.level - dayOne >= NOTICEABLE;
  return { ...known, when: isLearned ? 'learned-here' : 'day-one', dayOne: isLearned ? dayOne : asked.level };
}

/** Whether the plan needs it before ninety days here are over. */
const tooSoon = (day: string, startsOn: string): boolean =>
  Date.parse(day) < Date.parse(startsOn) + DAYS_TO_LEARN * DAY;

/** Up to the next half: less is asked of nobody than what was shown to be enough. */
const toHalves = (level: number): number => Math.max(0, Math.ceil(level * 2 - 1e-9) / 2);

const PLACE: Record<WhenNeeded, number> = { 'day-one': 0, 'not-known': 1, 'learned-here': 2 };
const byWhen = (a: BriefRow, b: BriefRow): number =>
  PLACE[a.when] - PLACE[b.when] || b.level - a.level || a.skillId.localeCompare(b.skillId);

/** Levels that are learned here, of a row that says so. */
export const toLearn = ({ level, dayOne }: Pick<BriefRow, 'level' | 'dayOne'>): number =>
  level - (dayOne ?? level);
