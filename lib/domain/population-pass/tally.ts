import type { RoleId } from '../ids.ts';
import { type Person } from '../person/person.ts';
import type { RoleProfile } from '../skill/skill.ts';
import type {
  CountedStanding,
  HeardOf,
  Standing,
  Sums,
  Work,
  WorkSums,
} from '../group-level/group-standing.ts';
import type { PersonStanding } from './person-standing.ts';

interface TalliedRole {
  profile: RoleProfile;
  departments: Map<string, Sums[]>;
  /**
   * By skill: the earliest moments at which somebody was seen, as few as make a group; whom, below target or not, would
   * tell of one.
   */
  earliest: number[][];
  /** By skill: people of whom something was seen and who are not known. */
  due: number[];
  /** By skill: what was seen of the work. */
  work: Work[];
  /** By skill: how many each source saw, and the levels that they miss by its word. */
  words: Map<string, { people: number; short: number }>[];
}

/** Sums by role, department and skill: what is held grows with the company's structure and not with its people. */
export interface Tally {
  /** The smallest group of which anything is told. */
  least: number;
  roles: Map<RoleId, TalliedRole>;
}

export const startTally = (least: number): Tally => ({ least, roles: new Map() });

/**
 * Adds one person as they stand in each skill, in the order of the profile. Work: the skills that the role asks for.
 */
export function addToTally(
  tally: Tally,
  { department }: Pick<Person, 'department'>,
  profile: RoleProfile,
  standings: readonly PersonStanding[],
): void {
  const role = tally.roles.get(profile.roleId) ?? {
    profile,
    departments: new Map<string, Sums[]>(),
    earliest: standings.map(() => []),
    due: standings.map(() => 0),
    work: standings.map(() => ({ trained: unseen(), untrained: unseen() })),
    words: standings.map(() => new Map<string, { people: number; short: number }>()),
  };
  tally.roles.set(profile.roleId, role);
  const sums = role.departments.get(department) ?? standings.map(zeroSums);
  role.departments.set(department, sums);
  for (const [i, { level, gap, isBelow, isDue, latestAt, work, words }] of standings.entries()) {
    const sum = sums[i];
    if (!sum) continue;
    sum.population += 1;
    if (isDue) role.due[i] = (role.due[i] ?? 0) + 1;
    if (work) see(role.work[i]?.[work.trained ? 'trained' : 'untrained'], work.level);
    if (level === undefined) continue;
    sum.assessed += 1;
    sum.levelSum += level;
    sum.gapSum += gap ?? 0;
    keepEarliest(role.earliest[i], latestAt, tally.least);
    if (isBelow) sum.belowTarget += 1;
    for (const word of words) hear(role.words[i], word);
  }
}

const unseen = (): WorkSums => ({ people: 0, level: 0, square: 0 });

function see(sums: WorkSums | undefined, level: number): void {
  if (!sums) return;
  sums.people += 1;
  sums.level += level;
  sums.square += level * level;
}

function hear(
  words: TalliedRole['words'][number] | undefined,
  { source, short }: Omit<HeardOf, 'people'>,
): void {
  const heard = words?.get(source) ?? { people: 0, short: 0 };
  words?.set(source, { people: heard.people + 1, short: heard.short + short });
}

/** Of sources that saw fewer than make a group nothing is told. */
const bySource = (words: TalliedRole['words'][number] | undefined, least: number): HeardOf[] =>
  [...(words ?? [])].flatMap(([source, { people, short }]) =>
    people < least ? [] : [{ source, people, short: short / people }],
  );

/** Of fewer than make a group, on either side, nothing is told. */
const workOf = (work: Work | undefined, least: number): Pick<Standing, 'work'> =>
  work && work.trained.people >= least && work.untrained.people >= least ? { work } : {};

/** Keeps a moment if it is among the earliest few. O(1). */
function keepEarliest(moments: number[] | undefined, at: number | undefined, least: number): void {
  if (!moments || at === undefined || at >= (moments[least - 1] ?? Infinity)) return;
  moments.push(at);
  moments.sort((a, b) => a - b);
  moments.length = Math.min(moments.length, least);
}

/** The moment at which a group was complete; a single person’s is never told. */
const belowSince = (moments: readonly number[] | undefined, least: number): Pick<Standing, 'belowSince'> => {
  const last = moments?.[least - 1];
  return last === undefined ? {} : { belowSince: last };
};

/** Fewer than make a group are not told of. */
const dueForRecheck = (people = 0, least: number): Pick<Standing, 'dueForRecheck'> =>
  people < least ? {} : { dueForRecheck: people };

export const zeroSums = (): Sums => ({ population: 0, assessed: 0, belowTarget: 0, levelSum: 0, gapSum: 0 });

export const totalSums = (sums: readonly Sums[]): Sums =>
  sums.reduce(
    (total, sum) => ({
      population: total.population + sum.population,
      assessed: total.assessed + sum.assessed,
      belowTarget: total.belowTarget + sum.belowTarget,
      levelSum: total.levelSum + sum.levelSum,
      gapSum: total.gapSum + sum.gapSum,
    }),
    zeroSums(),
  );

/** How each skill stands in each role. */
export const allStandings = ({ roles, least }: Tally): CountedStanding[] =>
  [...roles.values()].flatMap(({ profile, departments, earliest, due, work, words }) =>
    Object.entries(profile.targets).map(([skillId, target], i) => ({
      roleId: profile.roleId,
      skillId,
      target,
      ...totalSums([...departments.values()].flatMap((sums) => sums[i] ?? [])),
      ...belowSince(earliest[i], least),
      ...dueForRecheck(due[i], least),
      ...workOf(work[i], least),
      bySource: bySource(words[i], least),
    })),
  );
