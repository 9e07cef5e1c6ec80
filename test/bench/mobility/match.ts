import { draw } from '../../../sample/random.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { MOST_NEAR, moverOf, rolesNear, whatRolesAsk } from '../../../lib/domain/mobility/near.ts';
import { emptyState, fold, type SkillState } from '../../../lib/domain/skill-estimate/state.ts';
import type { Skill } from '../../../lib/domain/skill/skill.ts';

const NOW = Date.UTC(2026, 10, 2);
/** Skills that a role asks for, and that somebody was seen in. */
const EACH = 8;
const SKILLS = 400;

const skillName = (n: number): string => `s${n % SKILLS}`;
const some = (name: string): number[] =>
  Array.from({ length: EACH }, (_, i) => Math.floor(draw(name, i) * SKILLS));

/** A taxonomy in which each skill has two neighbours. */
const taxonomy = (): Map<string, Skill> =>
  new Map(
    Array.from({ length: SKILLS }, (_, n): [string, Skill] => [
      skillName(n),
      {
        skillId: skillName(n),
        label: skillName(n),
        description: '',
        halfLifeDays: 365,
        neighbours: [skillName(n + 1), skillName(n + SKILLS - 1)],
      },
    ]),
  );

/** What somebody was seen in; counted each time that one skill of theirs is looked up. */
function personOf(n: number, look: () => void): Record<string, SkillState> {
  const skills = Object.fromEntries(
    some(`person ${n}`).map((skill) => [
      skillName(skill),
      [300, 200, 100].reduce(
        (state, days) =>
          fold(
            state,
            { level: 5 * draw('level', n, skill), strength: 1, source: 'assessment', at: NOW - days * DAY },
            365,
          ),
        emptyState(),
      ),
    ]),
  );
  return new Proxy(skills, {
    get(target, name: string) {
      look();
      return target[name];
    },
    has: (target, name: string) => Object.hasOwn(target, name),
  });
}

/**
 * Lays so many people beside so many roles, one person after another.
 * @returns how often a skill that is asked for was looked at, and a skill of a person; the most roles that were held of
 *   one person
 */
export function matched(people: number, roles: number) {
  let [asked, looked, held, near] = [0, 0, 0, 0];
  const skills = taxonomy();
  const profiles = Array.from({ length: roles }, (_, n) => ({
    roleId: `r${n}`,
    targets: Object.fromEntries(some(`role ${n}`).map((skill) => [skillName(skill), 3])),
  }));
  const counted = whatRolesAsk(profiles, skills).map(({ roleId, aims }) => ({
    roleId,
    aims: aims.map(
      (aim) =>
        new Proxy(aim, {
          get(target, name: keyof typeof aim) {
            // Read once of each aim that is laid beside somebody.
            if (name === 'near') asked += 1;
            return target[name];
          },
        }),
    ),
  }));
  const how = {
    thresholds: { noticeableGap: 0.5, recheckUncertainty: 1 },
    here: new Map(),
    ownTargets: {},
    at: NOW,
  };
  for (let n = 0; n < people; n += 1) {
    const mover = {
      skills: personOf(n, () => {
        looked += 1;
      }),
    };
    const found = rolesNear(moverOf(mover, how), counted, undefined);
    held = Math.max(held, found.length);
    near += found.length;
  }
  return { people, roles, asked, looked, held, near };
}
export { MOST_NEAR, SKILLS };
