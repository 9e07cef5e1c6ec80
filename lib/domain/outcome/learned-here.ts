import type { RoleId, SkillId } from '../ids.ts';
import { DAY } from '../milliseconds.ts';
import type { PeopleOf } from '../need/role-part.ts';
import { isStillShown, type Insight } from './insight.ts';

/** Days within which whoever is new is to have what they need not bring. */
export const DAYS_TO_LEARN = 90;

/**
 * A reading, and what its need was about as far as that may be said: the skill as it is called now, whatever was merged
 * since.
 */
export interface ReadingOf extends PeopleOf {
  insight: Insight;
  skillId: SkillId;
}

/** How much of a skill people here learned, as a reading says it that compared them with others who waited. */
export interface LearnedHere extends PeopleOf {
  insightId: string;
  /** Epoch milliseconds of the reading. */
  at: number;
  /** After so many days. */
  days: number;
  /** How many learned it, in fives. */
  people: number;
  /** From which level on, 0–5. */
  from: number;
  /** Levels gained beyond whoever waited, and the 95% interval. */
  about: number;
  low: number;
  high: number;
}

/**
 * Whether a reading tells how much of a skill people here learned: beside people who waited, because a change without a
 * comparison may have come by itself; in levels, seen in assessments or at work; nothing of it only taken to learn, so
 * that it may be read where somebody's employment is decided on; and as far as it may still be said.
 * @param least people of whom something is said
 */
export const tellsLearning = ({ insight }: Pick<ReadingOf, 'insight'>, least: number): boolean =>
  insight.comparison !== undefined &&
  insight.verdict !== 'too-few' &&
  (insight.seenIn === 'assessments' || insight.seenIn === 'work') &&
  insight.ofWorkAlone === true &&
  isStillShown(insight, least);

/**
 * What is known of how a skill is learned here in ninety days: the latest reading of the same role, else of a part of
 * it, which says how it is learned there, else of another one. Undefined where nothing was read that tells it, which is
 * not the same as that nothing is learned.
 */
export function learnedHere(
  readings: readonly ReadingOf[],
  { roleId, skillId }: { roleId: RoleId; skillId: SkillId },
  least: number,
): LearnedHere | undefined {
  const counted = readings.filter(
    (one) => one.skillId === skillId && one.insight.checkDay <= DAYS_TO_LEARN && tellsLearning(one, least),
  );
  const far = (one: ReadingOf): number => (one.roleId !== roleId ? 2 : one.group ? 1 : 0);
  const latest = counted.toSorted(
    (a, b) =>
      far(a) - far(b) ||
      b.insight.at - a.insight.at ||
      a.insight.insightId.localeCompare(b.insight.insightId),
  )[0];
  return latest && learnedBy(latest);
}

/** Whom somebody was hired for: a role, or a department of it, and from when on. */
export interface HiredInto {
  roleId: RoleId;
  department?: string;
  /** Their first day, epoch milliseconds. */
  from: number;
}

/**
 * What was read of those among whom somebody works since their first day: the first reading of that role, or of their
 * department of it, that was taken once their ninety days were over. Who receives what is drawn of those who are in the
 * role then, and a reading looks back ninety days at most, so that whoever was hired and lacks it is among those read;
 * whoever left the role since is not. The first, so that it does not hang on the day on which somebody looks. Undefined
 * where none was read, which is not the same as that they learned nothing.
 * @param least people of whom something is said
 */
export function learnedSince(
  readings: readonly ReadingOf[],
  skillId: SkillId,
  { roleId, department, from }: HiredInto,
  least: number,
): LearnedHere | undefined {
  const first = readings
    .filter(
      (one) =>
        one.skillId === skillId &&
        one.roleId === roleId &&
        (!one.group || (one.group.department === department && one.group.site === undefined)) &&
        one.insight.checkDay <= DAYS_TO_LEARN &&
        one.insight.at >= from + DAYS_TO_LEARN * DAY &&
        tellsLearning(one, least),
    )
    .toSorted(
      (a, b) => a.insight.at - b.insight.at || a.insight.insightId.localeCompare(b.insight.insightId),
    )[0];
  return first && learnedBy(first);
}

function learnedBy({ roleId, group, insight }: ReadingOf): LearnedHere {
  const { insightId, at, checkDay, delivered, effect, interval } = insight;
  return {
    insightId,
    roleId,
    ...(group ? { group } : {}),
    at,
    days: checkDay,
    people: delivered.people,
    from: delivered.meanBefore,
    about: effect,
    low: interval[0],
    high: interval[1],
  };
}
