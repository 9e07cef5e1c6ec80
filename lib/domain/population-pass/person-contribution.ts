import type { Contribution } from '../disclosure/contributions.ts';
import type { SkillId } from '../ids.ts';
import type { Person } from '../person/person.ts';
import { monthOf } from '../policy/budget.ts';
import type { Policy, Thresholds } from '../policy/policy.ts';
import { worksHere } from '../person/learner-status.ts';
import { namesOf, type Skill } from '../skill/skill.ts';
import { skillIdsOf, statesUnder, type Changed, type Learner } from '../person/learner.ts';
import { isBorneOut } from '../group-level/shown-enough.ts';
import type { PersonStanding } from './person-standing.ts';

/** What a person may move to another one of. */
const places = { role: 'roleId', department: 'department', site: 'site', team: 'managerId' } as const;
type Moved = keyof typeof places;

/** Whoever moves to another one of any of these comes to another group of the kind. */
const bounds = {
  role: ['role'],
  cell: ['role', 'department', 'site'],
  team: ['team'],
} as const satisfies Record<string, readonly Moved[]>;
export type Joined = keyof typeof bounds;

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The learner with the moment noted in the skills on which evidence came in, and where they moved. Moments of arrival:
 * evidence that comes late is new to whoever was told something before. Whoever was nowhere comes with what is known of
 * them.
 */
export function withChange(before: Learner, after: Learner, at: number): Learner {
  const { skills = {}, ...moved }: Partial<Changed> = after.changed ?? {};
  // Later than what was noted before, also where the clock has not moved.
  const later = (noted = NEVER): number => Math.max(at, noted + 1);
  const comes = !before.person && after.person !== undefined;
  const moves = movesBetween(before.person, after.person);
  const isHired = !worksHere(before) && worksHere(after);
  const news = skillIdsOf(after).filter((skillId) => comes || isNewOn(skillId, before, after));
  return {
    ...after,
    changed: {
      ...moved,
      ...Object.fromEntries(moves.map((to) => [to, later(moved[to])])),
      ...(before.person && moves.includes('role')
        ? { roleBefore: heldBefore(moved, before.person, at) }
        : {}),
      ...(isHired ? { came: later(moved.came) } : {}),
      skills: { ...skills, ...Object.fromEntries(news.map((skillId) => [skillId, later(skills[skillId])])) },
    },
  };
}

/** Who moves twice in a month was counted in the role from which they moved first. */
const heldBefore = ({ role, roleBefore }: Partial<Changed>, { roleId }: Person, at: number): string =>
  role !== undefined && roleBefore !== undefined && monthOf(role) === monthOf(at) ? roleBefore : roleId;

function isNewOn(skillId: SkillId, before: Learner, after: Learner): boolean {
  const states = statesUnder(before, skillId);
  const now = statesUnder(after, skillId);
  return states.length !== now.length || now.some((state, i) => state !== states[i]);
}

const movesBetween = (was: Person | undefined, is: Person | undefined): Moved[] =>
  was && is ? (Object.keys(places) as Moved[]).filter((to) => was[places[to]] !== is[places[to]]) : [];

/** Since when somebody is in a group of the kind, as far as it was noted; epoch milliseconds. */
export const joinedAt = ({ changed }: Pick<Learner, 'changed'>, joined: Joined): number =>
  Math.max(...([...bounds[joined], 'came'] as const).map((of) => changed?.[of] ?? NEVER));

/**
 * What the person adds to what is said of a group, or undefined where they are not known, or not assessed there. What
 * was seen before they joined a group does not count in it: noise would be drawn for it again with each move, and a
 * few moves would average it out. Whether they contest it is between them and the layer: a group is spoken of as if
 * they did not. Who lacks it, but not by where the latest evidence has moved to, is at the target: nobody should be
 * taught what they have learned meanwhile.
 */
export function contributionOf(
  { changed }: Learner,
  skill: Pick<Skill, 'skillId' | 'absorbs'>,
  { level, isBelow, isBelowByTrend, gap = 0 }: PersonStanding,
  joined: Joined,
): Contribution | undefined {
  if (level === undefined) return undefined;
  const seen = Math.max(NEVER, ...namesOf(skill).map((name) => changed?.skills[name] ?? NEVER));
  const came = Math.max(...bounds[joined].map((of) => changed?.[of] ?? NEVER));
  if (seen < came) return undefined;
  const since = joined === 'team' ? seen : Math.max(seen, changed?.group ?? NEVER);
  return { since, atTarget: !isBelow || !isBelowByTrend, short: gap };
}

/**
 * The same as it counts in a cell. There somebody is below only by the word of two sources, or of one that may open a
 * need alone, so that no source makes a gap of a department by itself; of whom one source alone saw, that is noted.
 */
export function inCell(
  own: Contribution,
  { words }: Pick<PersonStanding, 'words'>,
  thresholds: Pick<Thresholds, 'noticeableGap'>,
  sources: Pick<Policy['sources'], 'mayOpenAlone'>,
): Contribution {
  const borneOut = isBorneOut(words, thresholds, sources);
  return { ...own, atTarget: own.atTarget || borneOut === false, byOne: borneOut === undefined };
}
