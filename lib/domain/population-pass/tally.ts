import type { RoleId } from '../ids.ts';
import { type Person } from '../person.ts';
import type { RoleProfile } from '../skill.ts';
import type { Standing, Sums, Work, WorkSums } from '../standing.ts';
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
}

/** Sums by role, department and skill: what is held grows with the company's structure and not with its people. */
export interface Tally {
  /** The smallest group of which anything is told. */
  least: number;
  roles: Map<RoleId, TalliedRole>;
}

export const startTally = (least: number): Tally => ({ least, roles: new Map() });

/** Adds one person as they stand in each skill, in the order of the profile. Work: the skills that the role asks for. */
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
  };
  tally.roles.set(profile.roleId, role);
  const sums = role.departments.get(department) ?? standings.map(zeroSums);
  role.departments.set(department, sums);
  for (const [i, { level, gap, isBelow, isDue, latestAt, work }] of standings.entries()) {
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
  }
}

const unseen = (): WorkSums => ({ people: 0, level: 0, square: 0 });

function see(sums: WorkSums | undefined, level: number): void {
  if (!sums) return;
  sums.people += 1;
  sums.level += level;
  sums.square += level * level;
}

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
export const allStandings = ({ roles, least }: Tally): Standing[] =>
  [...roles.values()].flatMap(({ profile, departments, earliest, due, work }) =>
    Object.entries(profile.targets).map(([skillId, target], i) => ({
      roleId: profile.roleId,
      skillId,
      target,
      ...totalSums([...departments.values()].flatMap((sums) => sums[i] ?? [])),
      ...belowSince(earliest[i], least),
      ...dueForRecheck(due[i], least),
      ...workOf(work[i], least),
    })),
  );
