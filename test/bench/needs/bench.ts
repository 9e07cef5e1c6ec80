import { count, startCount, type Counted } from '../../../lib/domain/disclosure/contributions.ts';
import { budgets } from '../../../lib/domain/disclosure/book.ts';
import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { noiseBy, type Budget, type Noise } from '../../../lib/domain/disclosure/noise.ts';
import type { Said } from '../../../lib/domain/disclosure/said.ts';
import { standingAsSaid } from '../../../lib/domain/disclosure/say-standing.ts';
import { nothingSaid, say, type Memory } from '../../../lib/domain/disclosure/say.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { inCell } from '../../../lib/domain/population-pass/person-contribution.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import type { Standing } from '../../../lib/domain/group-level/group-standing.ts';
import { seeded, type Random } from '../skills/random.ts';
import type { Cell, Cells, World } from './cells.ts';
import {
  type CountedPlace,
  byDepartment,
  byInterval,
  byPooling,
  byRole,
  type Named,
  type SaidRole,
} from './rules.ts';
import { companyIn, type LivedPerson, type Role, type Sightings } from './world.ts';

export const rules = ['before', 'naive', 'roles', 'groups'] as const;
export type Rule = (typeof rules)[number];

/** In how many lives a rule named just the group that lacks something, a larger one, and one in which nobody does. */
export interface Told {
  exactly: number;
  broadly: number;
  falsely: number;
  /** The same, of a part of a role. */
  partFalsely: number;
  /** Needs in all. */
  needs: number;
}

export type Benched = Record<Rule, Told> & { lives: number };

const noneTold = (): Told => ({ exactly: 0, broadly: 0, falsely: 0, partFalsely: 0, needs: 0 });

export function benchCell(cell: Cell, { draws, seed }: Pick<Cells, 'draws' | 'seed'>): Benched {
  const benched: Benched = {
    lives: draws,
    before: noneTold(),
    naive: noneTold(),
    roles: noneTold(),
    groups: noneTold(),
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const random = seeded(seed + 7919 * draw);
    const company = companyIn(cell, random);
    const opened = liveThrough(company, cell.world, random);
    for (const rule of rules) add(benched[rule], company, opened[rule]);
  }
  return benched;
}

/** What each rule opened at any look; a group once. */
function liveThrough(
  company: readonly Role[],
  world: World,
  random: Random,
): Record<Rule, Map<string, boolean[]>[]> {
  const noise = noiseOf(random);
  const memories = company.map((role) => ({ role: nothingSaid, cells: role.places.map(() => nothingSaid) }));
  const open = (): Map<string, boolean[]>[] => company.map(() => new Map<string, boolean[]>());
  const opened = { before: open(), naive: open(), roles: open(), groups: open() };
  for (let day = 0; day < world.days; day += world.lookEveryDays) {
    const at = day * DAY;
    const counted = company.map((role, i) =>
      countedOn(role, memories[i] ?? { role: nothingSaid, cells: [] }, day),
    );
    const said = company.map((role, i): SaidRole => {
      const [memory, now] = [memories[i], counted[i]];
      if (!memory || !now) return { role: undefined, cells: [] };
      const speak = (before: Memory, group: Counted, budget: Budget, name: string): Memory =>
        say(before, group, { noise, budget, name, at });
      memory.role = speak(memory.role, now.role, budgets.role, `role ${i}`);
      memory.cells = memory.cells.map((one, j) =>
        speak(one, now.cells[j] ?? now.role, { count: world.cellBudget }, `cell ${i} ${j}`),
      );
      return {
        role: wholeOf(memory.role, role, i, day, noise),
        cells: role.places.map(({ department, site }, j) => ({
          department,
          site,
          said: memory.cells[j]?.said,
        })),
      };
    });
    const shares = company.map((role) => placesOn(role, day));
    keep(opened.before, byRole(said));
    keep(opened.naive, byDepartment(shares));
    keep(opened.roles, byInterval(said, world.besides));
    keep(opened.groups, byPooling(said, world.besides));
  }
  return opened;
}

/** A role as it is said to the layer, with the word of each source. */
function wholeOf(
  { said }: Memory,
  { people }: Role,
  i: number,
  day: number,
  noise: Noise,
): Said<Standing> | undefined {
  if (!said?.gathered) return undefined;
  const bySource = (['assessed', 'observed'] as const).map((source) => {
    const words = people.flatMap((person) => {
      const seen = seenBy(person[source], day);
      return seen.length > 0 ? [-meanIn(seen)] : [];
    });
    return {
      source,
      people: words.length,
      short: meanIn(words.map((word) => Math.min(2, Math.max(-1, word)))),
    };
  });
  const counted = {
    roleId: `role ${i}`,
    skillId: 's',
    target: 3,
    population: said.population,
    assessed: 0,
    belowTarget: 0,
    levelSum: 0,
    gapSum: 0,
    bySource: bySource.filter((one) => one.people >= MINIMUM_GROUP),
  };
  return standingAsSaid(counted, said, undefined, noise);
}

/** While a need is open, none is that some of its people are of as well. */
function keep(opened: Map<string, boolean[]>[], named: readonly Named[]): void {
  for (const [i, groups] of named.entries())
    for (const isIn of groups) {
      const open = [...(opened[i]?.values() ?? [])];
      if (!open.some((other) => other.some((is, j) => is && isIn[j])))
        opened[i]?.set(isIn.map(Number).join(''), isIn);
    }
}

const { noticeableGap } = SHIPPED_POLICY.thresholds;
/** Full-strength observations that what is presumed of somebody counts for, and what one of each source does. */
const STRENGTH = { presumed: 0.5, assessed: 1, observed: 0.5 };

const seenBy = ({ days, seen }: Sightings, day: number): number[] =>
  seen.filter((_, i) => (days[i] ?? Infinity) <= day);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const meanIn = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

/** The estimate of the layer without age: what was seen, and what the role asks for as if it had been seen as well. */
function stands(
  { assessed, observed }: LivedPerson,
  day: number,
): { since: number; gap: number; words: { source: string; short: number }[] } | undefined {
  const latest = [...assessed.days, ...observed.days].filter((on) => on <= day).toSorted((a, b) => b - a)[0];
  const [shown, noticed] = [seenBy(assessed, day), seenBy(observed, day)];
  if (latest === undefined || shown.length === 0) return undefined;
  const weight = STRENGTH.presumed + STRENGTH.assessed * shown.length + STRENGTH.observed * noticed.length;
  const level = (STRENGTH.assessed * sumOf(shown) + STRENGTH.observed * sumOf(noticed)) / weight;
  const words = Object.entries({ assessed: shown, observed: noticed }).flatMap(([source, seen]) =>
    seen.length > 0 ? [{ source, short: -meanIn(seen) }] : [],
  );
  return { since: latest * DAY, gap: Math.max(0, -level), words };
}

function countedOn(
  { places, people }: Role,
  memory: { role: Memory; cells: Memory[] },
  day: number,
): { role: Counted; cells: Counted[] } {
  const role = startCount(memory.role.statements);
  const cells = places.map((_, j) => startCount(memory.cells[j]?.statements ?? []));
  for (const person of people) {
    const now = stands(person, day);
    const contribution = now && {
      since: now.since,
      atTarget: now.gap < noticeableGap,
      short: now.gap,
    };
    count(role, memory.role.statements, contribution);
    const [cell, statements] = [cells[person.place], memory.cells[person.place]?.statements];
    if (cell && statements)
      count(
        cell,
        statements,
        contribution && inCell(contribution, now, SHIPPED_POLICY.thresholds, SHIPPED_POLICY.sources),
      );
  }
  return { role, cells };
}

/** How many of each place are below, before there is noise in it, by what is believed of each of them. */
const placesOn = ({ places, people }: Role, day: number): CountedPlace[] =>
  places.map(({ department }, j) => {
    const gaps = people.flatMap((one) => (one.place === j ? (stands(one, day)?.gap ?? []) : []));
    return {
      department,
      assessed: gaps.length,
      belowTarget: gaps.filter((gap) => gap >= noticeableGap).length,
    };
  });

/**
 * Of a group that is named, how many of those in it must lack it, and of those who lack it be in it, for just the
 * group.
 */
const JUST = 0.8;

function add(told: Told, company: readonly Role[], opened: readonly Map<string, boolean[]>[]): void {
  const life = { exactly: false, broadly: false, falsely: false, partFalsely: false };
  for (const [i, groups] of opened.entries())
    for (const isIn of groups.values()) {
      const places = company[i]?.places ?? [];
      const sum = (of: (j: number) => boolean): number =>
        places.reduce((total, { people }, j) => total + (of(j) ? people : 0), 0);
      const [named, lacking] = [sum((j) => isIn[j] ?? false), sum((j) => places[j]?.lacks ?? false)];
      const both = sum((j) => (isIn[j] ?? false) && (places[j]?.lacks ?? false));
      if (both === 0) {
        life.falsely = true;
        life.partFalsely ||= !isIn.every(Boolean);
      } else if (both >= JUST * named && both >= JUST * lacking) life.exactly = true;
      else life.broadly = true;
      told.needs += 1;
    }
  for (const what of ['exactly', 'broadly', 'falsely', 'partFalsely'] as const)
    told[what] += Number(life[what]);
}

/** Noise by the law of the installation’s, though not by its secret: each name draws once. */
function noiseOf({ unit }: Random): Noise {
  const drawn = new Map<string, number>();
  const uniform = (name: string): number => {
    const known = drawn.get(name) ?? unit();
    drawn.set(name, known);
    return known;
  };
  return noiseBy(uniform);
}
