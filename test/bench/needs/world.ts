import type { RolePart } from '../../../lib/domain/need/role-part.ts';
import type { Random } from '../skills/random.ts';
import type { Cell, World } from './cells.ts';

/** People of a role in one department at one site, and whether what is planted is missing there. */
export interface Place extends Required<RolePart> {
  people: number;
  lacks: boolean;
}

/** What one source saw of a person, once and again: on which days, and how many levels beyond what is asked. */
export interface Sightings {
  days: number[];
  seen: number[];
}

export interface LivedPerson {
  place: number;
  assessed: Sightings;
  observed: Sightings;
}

export interface Role {
  places: Place[];
  people: LivedPerson[];
}

/** A department of so many is at two sites. */
const AT_TWO_SITES = 12;
const DEPARTMENTS = ['Research', 'Sales', 'Service', 'Production'];
const SITES = ['Dublin', 'Lyon'] as const;

/** A company: the role that is looked at first, and those in which nothing is missing. */
export function companyIn({ world, lacking }: Cell, random: Random): Role[] {
  const looked = lacking ? [placesOf(lacking)] : [];
  return [...looked, ...world.others.map((people) => split(people, false))].map((places) =>
    livedIn(places, lacking?.levels ?? 0, world, random),
  );
}

function placesOf({ who, people }: NonNullable<Cell['lacking']>): Place[] {
  const [first = '', ...others] = DEPARTMENTS;
  if (who === 'role') return split(people, true);
  if (who === 'department')
    return [
      ...atSites(first, people, true),
      ...others.flatMap((department) => atSites(department, Math.max(8, Math.min(people, 60)), false)),
    ];
  const each = Math.floor(people / 3);
  return DEPARTMENTS.slice(0, 3).flatMap((department) => [
    { department, site: SITES[0], people: each, lacks: true },
    { department, site: SITES[1], people: Math.min(60, 2 * each), lacks: false },
  ]);
}

/** A role in departments: one of fewer than ten, two of fewer than twenty, else four. */
function split(people: number, lacks: boolean): Place[] {
  const count = people < 10 ? 1 : people < 20 ? 2 : 4;
  return DEPARTMENTS.slice(0, count).flatMap((department, i) =>
    atSites(department, Math.floor(people / count) + (i < people % count ? 1 : 0), lacks),
  );
}

function atSites(department: string, people: number, lacks: boolean): Place[] {
  const there = people < AT_TWO_SITES ? 0 : Math.floor(people / 3);
  return [
    { department, site: SITES[0], people: people - there, lacks },
    ...(there > 0 ? [{ department, site: SITES[1], people: there, lacks }] : []),
  ];
}

function livedIn(places: Place[], missing: number, world: World, random: Random): Role {
  const { surplus, spread, noise, days, assessedEveryDays, observedEveryDays, observedNoise } = world;
  const sightings = (level: number, everyDays: number, error: number): Sightings => {
    const first = -random.below(everyDays);
    const on = Array.from({ length: Math.ceil((days - first) / everyDays) }, (_, k) => first + k * everyDays);
    return { days: on, seen: on.map(() => level + random.normal(error)) };
  };
  const people = places.flatMap((place, i) =>
    Array.from({ length: place.people }, (): LivedPerson => {
      const level = surplus - (place.lacks ? missing : 0) + random.normal(spread);
      const saidOf = (source: 'assessed' | 'observed'): number => level - tooLittle(place, source, world);
      return {
        place: i,
        assessed: sightings(saidOf('assessed'), assessedEveryDays, noise),
        observed: sightings(saidOf('observed'), observedEveryDays, observedNoise),
      };
    }),
  );
  return { places, people };
}

/** By how many levels a source says too little of somebody there. */
function tooLittle({ department }: Place, source: 'assessed' | 'observed', { low }: World): number {
  const isOf = low?.source === source && (low.of === 'everybody' || department === DEPARTMENTS[0]);
  return isOf ? low.levels : 0;
}
