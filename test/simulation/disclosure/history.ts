import { randomFrom, type Random } from './random.ts';

/** Where somebody is. */
export interface Place {
  role: string;
  department: string;
  site: string;
  manager: string;
}

/** What happens in a small company, in order; every event one hour after the one before, unless time passes. */
export type Event =
  | { what: 'joins'; who: number; place: Place }
  | { what: 'moves'; who: number; place: Place }
  | { what: 'leaves'; who: number }
  | { what: 'assessed'; who: number; level: number; isUnknown?: true }
  | { what: 'contests'; who: number }
  | { what: 'time passes'; days: number }
  /** A department is cut in two, or renamed. */
  | { what: 'cut'; from: string; to: string; every: number }
  /** Everybody looks at every surface. */
  | { what: 'look' };

export interface History {
  seed: number;
  secret: string;
  events: Event[];
  /**
   * The group since whose last statement five contributed, one after the other, whose values the observer does not
   * know.
   */
  about: { kind: 'role' | 'cell' | 'team'; name: string };
  unknown: number[];
}

/** Asked for by every role; a gap is noticed from half a level on. */
export const TARGET = 3;
const ROLES = ['welder', 'fitter'];
const DEPARTMENTS = ['North', 'South'];
const SITES = ['Dock', 'Yard'];
const MANAGERS = ['M1', 'M2', 'M3'];
/** Levels that people are assessed at: on either side of the target, and near it. */
const LEVELS = [0, 0.5, 1, 1.5, 2, 2.4, 2.6, 3, 3.5, 4.5, 5];

/** A history in which five of a group contribute between two of its statements, amid whatever else happens. */
export function historyFrom(seed: number): History {
  const random = randomFrom(seed);
  const size = 6 + random.below(15);
  const people = Array.from({ length: size }, (_, who) => who);
  const roles = ROLES.slice(0, 1 + random.below(2));
  const departments = DEPARTMENTS.slice(0, 1 + random.below(2));
  const sites = SITES.slice(0, 1 + random.below(2));
  const managers = MANAGERS.slice(0, 1 + random.below(3));
  const anywhere = (): Place => ({
    role: random.pick(roles),
    department: random.pick(departments),
    site: random.pick(sites),
    manager: random.pick(managers),
  });
  const places = new Map(people.map((who) => [who, anywhere()]));
  const events: Event[] = people.map((who) => ({ what: 'joins', who, place: placeOf(places, who) }));
  const lean = random.pick([0, 0.1, 0.5, 0.9, 1]);
  const level = (): number => levelFrom(random, lean);
  for (const who of people) if (random.chance(0.8)) events.push({ what: 'assessed', who, level: level() });
  events.push({ what: 'look' });
  const meanwhile = (most: number, spared: ReadonlySet<number>, isStill = false): void => {
    for (let i = random.below(most + 1); i > 0; i -= 1)
      events.push(anything({ random, people, departments, anywhere, level, spared, isStill }));
  };
  meanwhile(8, new Set());
  events.push({ what: 'look' });
  const kind = random.pick(['role', 'cell', 'team'] as const);
  const moved = placesAfter(events);
  const here = people.filter((who) => moved.has(who));
  const of = (who: number): string => nameOf(kind, moved.get(who));
  const groups = [...Map.groupBy(here, of)].filter(([, members]) => members.length >= 5);
  const [name, members] = groups.length > 0 ? random.pick(groups) : ['', []];
  // Mostly the group is spoken of anew just before, so that whoever contributes next is the first to.
  if (random.chance(0.8)) for (const who of members) events.push({ what: 'assessed', who, level: level() });
  events.push({ what: 'look' });
  const unknown = shuffled(random, members).slice(0, 5);
  const side = random.pick([lean, 0, 1]);
  for (const who of unknown) {
    events.push({ what: 'assessed', who, level: levelFrom(random, side), isUnknown: true });
    // Others of the same group hold still until then: these five are who contributed since it was last spoken of.
    if (random.chance(0.5)) meanwhile(1, new Set(members), true);
    if (random.chance(0.6)) events.push({ what: 'look' });
  }
  events.push({ what: 'look' });
  meanwhile(12, new Set(random.chance(0.5) ? unknown : []));
  events.push({ what: 'look' });
  meanwhile(8, new Set(random.chance(0.5) ? unknown : []));
  events.push({ what: 'look' });
  return { seed, secret: `secret ${seed}`, events, about: { kind, name }, unknown };
}

interface Around {
  random: Random;
  people: readonly number[];
  departments: readonly string[];
  anywhere: () => Place;
  level: () => number;
  /** To whom nothing happens but that they contest. */
  spared: ReadonlySet<number>;
  /** Nobody comes, goes or moves. */
  isStill: boolean;
}

function anything({ random, people, departments, anywhere, level, spared, isStill }: Around): Event {
  const who = random.pick(people);
  const dice = random.below(20);
  if (dice < 2) return { what: 'contests', who };
  if (dice < 6) return { what: 'look' };
  if (dice < 8) return { what: 'time passes', days: random.pick([1, 30, 200, 700]) };
  if (spared.has(who)) return { what: 'contests', who };
  if (dice < 16 || isStill) return { what: 'assessed', who, level: level() };
  if (dice < 17) return { what: 'leaves', who };
  if (dice < 18 && spared.size === 0)
    return {
      what: 'cut',
      from: random.pick(departments),
      to: random.pick(['East', 'West']),
      every: 1 + random.below(3),
    };
  return { what: 'moves', who, place: anywhere() };
}

function levelFrom(random: Random, above: number): number {
  const isAbove = random.chance(above);
  return random.pick(LEVELS.filter((level) => level >= TARGET - 0.5 === isAbove));
}

const placeOf = (places: ReadonlyMap<number, Place>, who: number): Place => places.get(who) as Place;

/** Where everybody is after some events; whoever left is nowhere. */
export function placesAfter(events: readonly Event[]): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const event of events) {
    if (event.what === 'joins' || event.what === 'moves') places.set(event.who, event.place);
    if (event.what === 'leaves') places.delete(event.who);
    if (event.what === 'cut') for (const [who, place] of cutIn(places, event)) places.set(who, place);
  }
  return places;
}

/** Whom a cut of a department moves, and where. */
export const cutIn = (
  places: ReadonlyMap<number, Place>,
  { from, to, every }: Extract<Event, { what: 'cut' }>,
): [number, Place][] =>
  [...places]
    .filter(([who, { department }]) => department === from && who % every === 0)
    .map(([who, place]) => [who, { ...place, department: to }]);

export function nameOf(kind: History['about']['kind'], place: Place | undefined): string {
  if (!place) return '';
  const { role, department, site, manager } = place;
  return kind === 'role' ? role : kind === 'team' ? manager : JSON.stringify([role, department, site]);
}

function shuffled<T>(random: Random, some: readonly T[]): T[] {
  const left = [...some];
  return some.map(() => left.splice(random.below(left.length), 1)[0] as T);
}
