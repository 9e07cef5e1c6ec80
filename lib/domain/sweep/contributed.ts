import type { SkillId } from '../ids.ts';
import { namesOf, type Changed, type Learner, type Skill } from '../skill.ts';
import type { Gap } from './gaps.ts';
import type { Contribution } from '../disclosure/contributions.ts';

/** What a person joins: a role in a department, or a team. */
type Joined = 'group' | 'team';

/**
 * The learner with the moment noted in the skills on which evidence came in, and where they joined another group. Moments of arrival:
 * evidence that comes late is new to whoever was told something before.
 */
export function withChange(before: Learner, after: Learner, at: number): Learner {
  const { skills = {}, ...joined }: Partial<Changed> = after.changed ?? {};
  // Later than what was noted before, also where the clock has not moved.
  const later = (noted: number | undefined): number => Math.max(at, (noted ?? Number.NEGATIVE_INFINITY) + 1);
  const news = Object.keys(after.skills).filter(
    (skillId) => after.skills[skillId] !== before.skills[skillId],
  );
  const { person: was } = before;
  const { person: is } = after;
  return {
    ...after,
    changed: {
      ...joined,
      ...(was?.roleId !== is?.roleId || was?.department !== is?.department
        ? { group: later(joined.group) }
        : {}),
      ...(was?.managerId !== is?.managerId ? { team: later(joined.team) } : {}),
      skills: {
        ...skills,
        ...Object.fromEntries(news.map((skillId): [SkillId, number] => [skillId, later(skills[skillId])])),
      },
    },
  };
}

/**
 * What the person adds to what is said of a group, or undefined where nobody assessed them. Whether they contest it is between them and
 * the layer: a group is spoken of as if they did not.
 */
export function contributionOf(
  { changed }: Learner,
  skill: Pick<Skill, 'skillId' | 'absorbs'>,
  { level, isBelow, gap = 0 }: Gap,
  joined: Joined,
): Contribution | undefined {
  if (level === undefined) return undefined;
  const moments = namesOf(skill).map((name) => changed?.skills[name]);
  const since = [...moments, changed?.[joined]].reduce<number>(
    (latest, moment) => Math.max(latest, moment ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );
  return { since, atTarget: !isBelow, short: gap };
}
