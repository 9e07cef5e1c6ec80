import type { LevelCell, PooledCells } from './pooled.ts';
import type { GroupShort } from '../../../domain/group-level/shortfall.ts';
import {
  isPartLargeEnough,
  isWithin,
  mayShare,
  type RolePart,
  type RolePlace,
} from '../../../domain/need/role-part.ts';

/** A group that may lack something, and how likely it lacks no more than is worth a need. */
export interface Candidate {
  /** The part; the whole role where it names none. */
  group: RolePart;
  /** Whatever else just the same people go by. */
  otherNames: RolePart[];
  /** In the order of the cells: whether they are of it. */
  isIn: boolean[];
  people: number;
  short: GroupShort;
  chance: number;
}

/**
 * Every group of a role that a need may be about, the role first and then the larger before the smaller. A part is
 * named by as few words as tell it apart: a department that is at one site by itself, and a site that is one department
 * by that department.
 * @param besides cells of the role that are not looked at: no part is called by a name that is theirs as well, or
 * whom a need is about would be others than those it was found of
 */
export function candidatesOf(
  cells: readonly LevelCell[],
  pool: PooledCells,
  { bar, least, besides = [] }: { bar: number; least: number; besides?: readonly RolePlace[] },
): Candidate[] {
  const parts: RolePart[] = [
    ...namesOf(cells, 'department').map((department) => ({ department })),
    ...namesOf(cells, 'site').map((site) => ({ site })),
    ...cells.flatMap(({ department, site }) =>
      department === undefined || site === undefined ? [] : [{ department, site }],
    ),
  ];
  const named = [{}, ...parts.filter((part) => !besides.some((one) => isWithin(one, part)))];
  const role = cells.reduce((sum, one) => sum + one.people, 0);
  const isLargeEnough = (people: number, isIn: readonly boolean[]) =>
    isEverybody(isIn) ? people >= least : isPartLargeEnough({ part: people, role }, least);
  const found = new Map<string, Candidate>();
  for (const group of named) {
    const isIn = cells.map((one) => isWithin(one, group));
    const people = peopleIn(cells, isIn);
    const key = isIn.map(Number).join('');
    const same = found.get(key);
    if (same) same.otherNames.push(group);
    if (same || !isLargeEnough(people, isIn)) continue;
    const { chance, ...short } = pool.of(isIn, bar);
    found.set(key, { group, otherNames: [], isIn, people, short, chance });
  }
  return [...found.values()].toSorted((a, b) => b.people - a.people);
}

const namesOf = (cells: readonly LevelCell[], of: 'department' | 'site'): string[] => [
  ...new Set(cells.flatMap((one) => one[of] ?? [])),
];

const peopleIn = (cells: readonly LevelCell[], isIn: readonly boolean[]): number =>
  cells.reduce((sum, one, i) => sum + (isIn[i] ? one.people : 0), 0);

/** Of the people of a group, how many at least must be where it is lacking for a need to name that group. */
const CARRY = 0.8;

/**
 * The groups that carry a gap: the role where nearly all of it lacks it, so that it stays one need, and else the
 * largest parts of which the same is true. No two of them share anybody: what a department that is taken leaves of a
 * site goes by each other department there. Where a role lacks it and it is not known yet in which part, none: more is
 * known after a while.
 * @param candidates the larger first
 * @param found whether each of them lacks it beyond chance, all groups of the company looked at together
 */
export function carriedBy<C extends Candidate>(
  cells: readonly LevelCell[],
  pool: PooledCells,
  candidates: readonly C[],
  found: readonly boolean[],
  { bar, least }: { bar: number; least: number },
): C[] {
  const lacks = cells.map(
    (_, i) =>
      pool.of(
        cells.map((__, j) => i === j),
        bar,
      ).chance < 0.5,
  );
  const isCarriedBy = ({ isIn, people }: C): boolean => {
    const carrying = peopleIn(
      cells,
      isIn.map((is, j) => is && (lacks[j] ?? false)),
    );
    const isCarried = carrying >= people * CARRY || (isEverybody(isIn) && people - carrying < least);
    return isCarried && carrying >= Math.max(least, people / 2);
  };
  const taken: C[] = [];
  for (const [i, one] of candidates.entries()) {
    const name = [one.group, ...one.otherNames].find(
      (own) => !taken.some(({ group }) => mayShare(group, own)),
    );
    if (found[i] && name && isCarriedBy(one)) taken.push({ ...one, group: name });
  }
  return taken;
}

const isEverybody = (isIn: readonly boolean[]): boolean => isIn.every(Boolean);
