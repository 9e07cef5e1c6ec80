import { lineFor, type CharterLine } from '../charter.ts';
import type { RoleId, SkillId } from '../ids.ts';
import type { Policy, Thresholds } from '../policy/policy.ts';
import type { Learner } from '../person/learner.ts';
import type { RoleProfiles, Skill } from '../skill/skill.ts';
import { personStandings } from './person-standing.ts';
import { aimAt, positionOf, type Aim } from './positions.ts';
import {
  countIn,
  groupOf,
  kindOf,
  nameIn,
  namesTaken,
  saidIn,
  type Book,
  type Census,
} from '../disclosure/book.ts';
import { cellGroup, cellIn } from '../disclosure/cell.ts';
import { MINIMUM_GROUP } from '../disclosure/minimum-group.ts';
import { contributionOf, inCell, type Joined } from './person-contribution.ts';
import { coverageIn, type SkillCoverage } from '../disclosure/say-coverage.ts';
import type { Noise } from '../disclosure/noise.ts';
import type { Said } from '../disclosure/said.ts';
import { addToTally, startTally, type Tally } from './tally.ts';
import type { Targeting } from '../disclosure/targeting.ts';
import { emptyPlacement, place, targetingOf, type Placement } from './order-fairness.ts';

/** What humans registered, as far as a pass over everybody depends on it. */
export interface Registered {
  profiles: RoleProfiles;
  skills: ReadonlyMap<SkillId, Skill>;
  thresholds: Thresholds;
  /** Which of them may open a need alone. */
  sources: Pick<Policy['sources'], 'mayOpenAlone'>;
}

/** One pass over everybody: sums only. What is held grows with roles, departments and skills, and not with people. */
export interface PopulationPass {
  tally: Tally;
  /** Roles and their cells, as they are now, beside what was said of them before. */
  census: Census;
  book: Book;
  /** Whether roles are measured at what they ask for, and their cells with them, or at what forecasts ask for. */
  of: 'role' | 'ahead';
  /** What the charter asks of each role: only there it matters who is well placed. */
  aims: ReadonlyMap<RoleId, ReadonlyMap<SkillId, { aim: Aim; placement: Placement }>>;
}

/** @param lines of the charter; where there are none, nobody is placed */
export const startPass = (
  { profiles, skills, thresholds }: Registered,
  lines: readonly Omit<CharterLine, 'ownerId'>[],
  at: number,
  { book, of }: Pick<PopulationPass, 'book' | 'of'> = { book: new Map(), of: 'role' },
): PopulationPass => ({
  tally: startTally(thresholds.minimumGroup),
  census: new Map(),
  book,
  of,
  aims: new Map(
    [...profiles].map(([roleId, { targets }]) => [
      roleId,
      new Map(
        Object.entries(targets).flatMap(([skillId, target]) => {
          const skill = skills.get(skillId);
          if (!skill || !lineFor({ lines }, skillId, roleId, at)) return [];
          return [[skillId, { aim: aimAt(skill, target, skills), placement: emptyPlacement() }] as const];
        }),
      ),
    ]),
  ),
});

/** Adds one person. Whoever has no role yet, or one without a profile, is not counted. */
export function addToPass(pass: PopulationPass, learner: Learner, registered: Registered, at: number): void {
  const { person } = learner;
  const profile = person && registered.profiles.get(person.roleId);
  if (!profile) return;
  const { skills, thresholds, sources } = registered;
  const standings = personStandings(learner, profile, skills, thresholds, at);
  addToTally(pass.tally, person, profile, standings);
  const groups: [string, Joined][] = [
    [groupOf(pass.of, person.roleId), 'role'],
    ...(pass.of === 'role' ? [[cellGroup(person), 'cell'] as [string, Joined]] : []),
  ];
  for (const standing of standings) {
    const skill = skills.get(standing.skillId);
    const asked = pass.of === 'ahead' ? { asked: standing.target } : {};
    for (const [group, joined] of groups) {
      const own = skill && contributionOf(learner, skill, standing, joined);
      const added = own && joined === 'cell' ? inCell(own, standing, thresholds, sources) : own;
      countIn(pass.census, pass.book, group, skill ?? standing, added && { ...added, ...asked });
    }
  }
  const aims = pass.aims.get(profile.roleId);
  if (!aims || aims.size === 0) return;
  for (const { skillId, gap = 0, isBelow } of standings) {
    const asked = isBelow ? aims.get(skillId) : undefined;
    if (asked) place(asked.placement, person, positionOf(learner, asked.aim, gap, thresholds, at));
  }
}

/**
 * What may be said of each skill now.
 * @param book what is said of groups, this pass included
 * @param before what was said of each skill before: who is well placed is looked at anew when something new is said of
 *   the role
 */
export function coverageOf(
  { census, aims }: PopulationPass,
  book: Book,
  before: ReadonlyMap<SkillId, SkillCoverage>,
  noise: Noise,
  at: number,
): Said<SkillCoverage>[] {
  const placedIn = (shown: SkillCoverage | undefined): SkillCoverage['targeting'] =>
    shown && (shown.minimumGroup ?? MINIMUM_GROUP) >= noise.least ? shown.targeting : {};
  /** What was said under a name that the skill had before a merge is not drawn anew. */
  const placedUnder = (names: readonly SkillId[], roleId: RoleId): Targeting | undefined =>
    names.map((name) => placedIn(before.get(name))[roleId]).find((one) => one !== undefined);
  const named = [...census].flatMap(([group, skills]) =>
    [...skills].map(([skillId, { population }]) => ({ skillId, group, people: population })),
  );
  return [...Map.groupBy(named, ({ skillId }) => skillId)].map(([skillId, groups]) => {
    const shown = before.get(skillId);
    const placed = new Map(Object.entries(placedIn(shown)));
    const targeting = [...aims].flatMap(([roleId, asked]): [RoleId, Targeting][] => {
      const placement = asked.get(skillId)?.placement;
      const group = groupOf('role', roleId);
      const said = saidIn(book, group, skillId);
      if (!placement || !said) return [];
      const placedBefore =
        said.at === at
          ? undefined
          : (placed.get(roleId) ?? placedUnder(namesTaken(book, group, skillId), roleId));
      return [
        [roleId, placedBefore ?? targetingOf(placement, noise, `unfair|${roleId}|${skillId}|${said.at}`)],
      ];
    });
    const roleIds = groups.flatMap(({ group }) => (kindOf(group) === 'role' ? [nameIn('role', group)] : []));
    const spoken = { roleIds: roleIds.toSorted(), cells: groups.filter(({ group }) => cellIn(group)) };
    return coverageIn(book, skillId, spoken, Object.fromEntries(targeting), {
      least: noise.least,
      at,
      ...(shown ? { before: shown } : {}),
    });
  });
}
