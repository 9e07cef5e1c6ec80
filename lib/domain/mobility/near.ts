import type { RoleId, SkillId } from '../ids.ts';
import type { Thresholds } from '../policy/policy.ts';
import { aimAt, type Aim } from '../population-pass/positions.ts';
import { toTenths } from '../rounding.ts';
import { TOP_LEVEL } from '../skill-estimate/constants.ts';
import { velocityOf } from '../skill-estimate/trend.ts';
import { estimateOf, isContested, isKnown, stateOf } from '../skill/believed.ts';
import type { Learner } from '../person/learner.ts';
import type { RoleProfile, Skill } from '../skill/skill.ts';
import { daysForAll, daysToLearn, type DaysToLearn, type PaceHere, type MissingLevels } from './pace.ts';

/** Whose skills are laid beside what something asks for: whole, or as far as a purpose about employment sees them. */
export type Mover = Pick<Learner, 'skills'> & Partial<Pick<Learner, 'learning'>>;

/** How somebody stands in a skill that is asked for. */
export type StandsIn =
  /** Seen at the level, or too little below it to notice. */
  | 'there'
  /** Seen, and below. */
  | 'short'
  /** Not seen in it, and seen in what is near to it. */
  | 'near'
  /** Too little, too old or nothing was seen. */
  | 'not-known'
  /** The person says that what was seen is wrong. */
  | 'contested';

/** One skill that is asked for, as it stands for somebody: bounds, never one figure. */
export interface SkillBeside {
  skillId: SkillId;
  target: number;
  stands: StandsIn;
  /** 80% of what the level may be, in tenths; absent where nothing was seen. */
  level?: { low: number; high: number };
  /** Absent where it is there, and where it is not known. */
  missing?: MissingLevels;
  /** Absent where it is there, and where nobody knows. */
  days?: DaysToLearn;
  /** What is near to it and was seen, the nearest first. */
  adjacent: SkillId[];
}

/** What something asks for, beside one person. */
export interface Beside {
  skills: SkillBeside[];
  /** Days to all that is missing; absent where of some of it nobody knows. */
  days?: DaysToLearn;
}

/** What something asks for, with what each of its skills is read by: worked out once for everybody. */
export interface AskedFor {
  aims: readonly Aim[];
}

/** What everybody is laid beside with. */
export interface BesideWith {
  thresholds: Pick<Thresholds, 'noticeableGap' | 'recheckUncertainty'>;
  here: ReadonlyMap<SkillId, PaceHere>;
  /** What the person's role asks for, which they are presumed to meet. */
  ownTargets: Readonly<Record<SkillId, number>>;
  at: number;
}

/** A chance of 80% that the level lies within so many deviations. */
const WITHIN = 1.2816;

export const whatIsAsked = (
  targets: Readonly<Record<SkillId, number>>,
  skills: ReadonlyMap<SkillId, Skill>,
): AskedFor => ({
  aims: Object.entries(targets)
    .flatMap(([skillId, target]) => {
      const skill = skills.get(skillId);
      return skill ? [aimAt(skill, target, skills)] : [];
    })
    .toSorted((a, b) => a.skill.skillId.localeCompare(b.skill.skillId)),
});

interface Seen {
  level: number;
  within: number;
  monthly: number;
}

/**
 * One person, of whom each skill is looked up once however many things ask for it. Work: the skills that are asked of
 * them, and their neighbours.
 * @param contests skills of which they say that what was seen is wrong
 */
export function moverOf(mover: Mover, how: BesideWith, contests: ReadonlySet<SkillId> = new Set()) {
  const looked = new Map<SkillId, Seen | undefined>();
  const saysWrong = (skill: Skill) => contests.has(skill.skillId) || isContested(mover, skill);
  const seenIn = (skill: Skill): Seen | undefined => {
    if (looked.has(skill.skillId)) return looked.get(skill.skillId);
    const believed = saysWrong(skill)
      ? undefined
      : estimateOf(mover, skill, how.ownTargets[skill.skillId], how.at);
    const state = isKnown(believed, how.thresholds) ? stateOf(mover, skill) : undefined;
    const seen =
      believed && state
        ? { level: believed.level, within: WITHIN * believed.uncertainty, monthly: velocityOf(state) }
        : undefined;
    looked.set(skill.skillId, seen);
    return seen;
  };
  return (asked: AskedFor): Beside => {
    const skills = asked.aims.map((aim) =>
      saysWrong(aim.skill)
        ? { skillId: aim.skill.skillId, target: aim.target, stands: 'contested' as const, adjacent: [] }
        : skillBeside(aim, seenIn, how),
    );
    const lacking = skills.filter(({ stands }) => stands !== 'there');
    const days = daysForAll(lacking.map((one: SkillBeside) => one.days));
    return { skills, ...(days ? { days } : {}) };
  };
}

function skillBeside(
  { skill, target, near }: Aim,
  seenIn: (skill: Skill) => Seen | undefined,
  { thresholds: { noticeableGap }, here }: BesideWith,
): SkillBeside {
  const { skillId } = skill;
  const own = seenIn(skill);
  const around = near
    .flatMap(({ skill: neighbour, nearness }) => {
      const seen = seenIn(neighbour);
      return seen ? [{ skillId: neighbour.skillId, nearness, ...seen }] : [];
    })
    .toSorted((a, b) => b.nearness - a.nearness || a.skillId.localeCompare(b.skillId));
  const adjacent = around.map((one) => one.skillId);
  const level = own && boundsOf(own);
  const isThere = own !== undefined && target - own.level < noticeableGap;
  if (isThere) return { skillId, target, stands: 'there', level: boundsOf(own), adjacent };
  const missing = own ? missingOf(target, own) : missingFrom(target, around);
  if (!missing) return { skillId, target, stands: 'not-known', adjacent };
  const days = daysToLearn(missing, here.get(skillId), paceOf(own, around));
  return {
    skillId,
    target,
    stands: own ? 'short' : 'near',
    ...(level ? { level } : {}),
    missing: inTenths(missing),
    ...(days ? { days } : {}),
    adjacent,
  };
}

const boundsOf = ({ level, within }: Seen) => ({
  low: toTenths(Math.max(0, level - within)),
  high: toTenths(Math.min(TOP_LEVEL, level + within)),
});

const missingOf = (target: number, { level, within }: Seen): MissingLevels => ({
  low: Math.max(0, target - level - within),
  likely: target - level,
  high: Math.min(target, target - level + within),
});

/**
 * Of a skill in which nothing was seen, what is near to it gives a head start that nobody can put a figure to: at best
 * all of it carries over, at worst none; in between, as much as the two have in common around them (near transfer,
 * Barnett & Ceci 2002). Undefined where nothing near was seen.
 */
function missingFrom(
  target: number,
  around: readonly (Seen & { nearness: number })[],
): MissingLevels | undefined {
  const weight = around.reduce((sum, { nearness }) => sum + nearness, 0);
  if (weight === 0) return undefined;
  const level = around.reduce((sum, one) => sum + one.nearness * one.level, 0) / weight;
  const carries = Math.max(...around.map(({ nearness }) => nearness));
  return {
    low: Math.max(0, target - level),
    likely: Math.max(0, target - carries * level),
    high: target,
  };
}

/** Levels lately gained a month, in the skill and what is near to it. */
function paceOf(own: Seen | undefined, around: readonly (Seen & { nearness: number })[]): number {
  const of = [...(own ? [{ weight: 1, monthly: own.monthly }] : []), ...around.map(asPace)];
  const weight = of.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0 ? 0 : of.reduce((sum, one) => sum + one.weight * one.monthly, 0) / weight;
}
const asPace = ({ nearness, monthly }: { nearness: number; monthly: number }) => ({
  weight: nearness,
  monthly,
});

const inTenths = ({ low, likely, high }: MissingLevels): MissingLevels => ({
  low: toTenths(low),
  likely: toTenths(likely),
  high: toTenths(high),
});

/** Of what something asks for, so much is within reach, of whatever is near to somebody. */
const NEAR_FROM = 0.5;
/** Levels short of it that are within reach. */
const WITHIN_REACH = 1;

/**
 * Whether it is near to somebody: at least half of what it asks for is there, short of it by a level at most, or has
 * something near to it that was seen.
 */
export const isNear = ({ skills }: Pick<Beside, 'skills'>): boolean => {
  const some = skills.filter(isWithinReach);
  return some.length > 0 && some.length / skills.length >= NEAR_FROM;
};

const isWithinReach = ({ stands, missing, adjacent }: SkillBeside): boolean =>
  stands === 'there' || (stands === 'short' && (missing?.likely ?? 0) <= WITHIN_REACH) || adjacent.length > 0;

/**
 * In the order in which somebody would be there: the sooner first, then what nobody knows a day of, the fewer skills
 * missing first. It orders what is near to one person, and never people.
 */
export function bySoonest(a: Beside, b: Beside): number {
  const [ofA, ofB] = [a.days?.likely ?? Infinity, b.days?.likely ?? Infinity];
  return ofA === ofB ? lackingIn(a) - lackingIn(b) : ofA - ofB;
}

const lackingIn = ({ skills }: Beside): number => skills.filter(({ stands }) => stands !== 'there').length;

/** Roles of which so many are shown at most. */
export const MOST_NEAR = 20;

/** A role beside somebody. */
export interface RoleNear extends Beside {
  roleId: RoleId;
}

/** What each role asks for, worked out once for everybody. */
export const whatRolesAsk = (
  profiles: Iterable<Pick<RoleProfile, 'roleId' | 'targets'>>,
  skills: ReadonlyMap<SkillId, Skill>,
): (AskedFor & { roleId: RoleId })[] =>
  [...profiles]
    .map(({ roleId, targets }) => ({ roleId, ...whatIsAsked(targets, skills) }))
    .filter(({ aims }) => aims.length > 0)
    .toSorted((a, b) => a.roleId.localeCompare(b.roleId));

/** The roles that are near to somebody, the soonest first; memory: as many as are shown. Work: what roles ask for. */
export function rolesNear(
  beside: (asked: AskedFor) => Beside,
  roles: readonly (AskedFor & { roleId: RoleId })[],
  ownRoleId: RoleId | undefined,
): RoleNear[] {
  const near: RoleNear[] = [];
  for (const { roleId, ...asked } of roles) {
    if (roleId === ownRoleId) continue;
    const role = { roleId, ...beside(asked) };
    if (!isNear(role)) continue;
    const place = near.findIndex((other) => bySoonest(role, other) < 0);
    near.splice(place === -1 ? near.length : place, 0, role);
    if (near.length > MOST_NEAR) near.pop();
  }
  return near;
}
