import { DAY, HOUR } from '../../../lib/domain/milliseconds.ts';
import type { Census, GroupMemory } from '../../../lib/domain/disclosure/book.ts';
import type { Noise } from '../../../lib/domain/disclosure/noise.ts';
import type { Figures, Memory } from '../../../lib/domain/disclosure/say.ts';
import { newLearner, type Learner } from '../../../lib/domain/person/learner.ts';
import { MOST_SHORT, type Told } from '../../../lib/domain/disclosure/contributions.ts';
import type { Joined } from '../../../lib/domain/population-pass/person-contribution.ts';
import type { PersonStanding } from '../../../lib/domain/population-pass/person-standing.ts';
import { DEFAULT_PRIOR, EVIDENCE_VARIANCE } from '../../../lib/domain/skill-estimate/constants.ts';
import { emptyState, fold } from '../../../lib/domain/skill-estimate/state.ts';
import type { Copy } from './copy.ts';
import type { SkillCoverage } from '../../../lib/domain/disclosure/say-coverage.ts';
import {
  coverageSaid,
  profileOf,
  SKILL,
  skill,
  skills,
  standingsOf,
  surfacesOf,
  sources,
  thresholds,
  type Standings,
} from './surfaces.ts';
import { cutIn, nameOf, type Event, type History, type Place } from './history.ts';

const START = Date.UTC(2026, 0, 1);

/**
 * For so long one assessment lets somebody be known: until its precision and that of what is presumed, which halve with
 * each half-life, leave the deviation from which on nobody is.
 */
const KNOWN_FOR =
  skill.halfLifeDays *
  DAY *
  Math.log2(((1 + DEFAULT_PRIOR.weight) / EVIDENCE_VARIANCE) * thresholds.recheckUncertainty ** 2);

/** Somebody’s part in one group at a look. */
export interface Counted {
  who: number;
  since: number;
  /** What they add to the group's figures. */
  own: Adds;
  /** Of one whose value the observer does not know: what they would add were they on the other side of the target. */
  other?: Adds;
}

export interface Adds {
  atTarget: number;
  short: number;
}

/** One group at one look: who was counted, and what was said of it. */
export interface Spoken {
  group: string;
  made: number;
  said: Figures | undefined;
  /** What was told of those who were counted first when it last spoke. */
  told: Told | undefined;
  counted: Counted[];
}

export interface Look {
  at: number;
  groups: Spoken[];
  /** What is said of groups, as text: everything that is shown follows from it and from the moment. */
  said: string;
  /** Everything that is shown, as text. */
  shown: () => string;
}

export interface Trace {
  looks: Look[];
  /** A draw that was made for two things. */
  twice: string | undefined;
}

/** Lives a history and looks at every surface whenever it says so. */
export function live(copy: Copy, { events }: Pick<History, 'events'>, drawing: Noise): Trace {
  const people = new Map<number, Learner>();
  const places = new Map<number, Place>();
  let book = new Map<string, GroupMemory>();
  const looks: Look[] = [];
  const drawn = new Set<string>();
  let twice: string | undefined;
  const noise = listening(drawing, (name) => {
    if (drawn.has(name)) twice = name;
    drawn.add(name);
  });
  let standings: Standings = new Map();
  let covered: SkillCoverage | undefined;
  let now = START;
  let unknownAt: number | undefined;
  // Kept apart from what the module notes itself: the observer believes nothing that it says about who contributed.
  const assessedAt = new Map<number, number>();
  const knownUntil = new Map<number, number>();
  const unknown = new Set<number>();
  const movedAt = {
    role: new Map<number, number>(),
    cell: new Map<number, number>(),
    team: new Map<number, number>(),
  };
  const put = (who: number, place: Place): void => {
    const was = places.get(who);
    if (was && was.role !== place.role) movedAt.role.set(who, now);
    if (was && nameOf('cell', was) !== nameOf('cell', place)) movedAt.cell.set(who, now);
    if (was && was.manager !== place.manager) movedAt.team.set(who, now);
    places.set(who, place);
    const before = people.get(who) ?? newLearner(String(who));
    people.set(who, copy.withChange(before, { ...before, person: personIn(who, place) }, now));
  };
  for (const event of events) {
    now += HOUR;
    switch (event.what) {
      case 'joins':
      case 'moves':
        put(event.who, event.place);
        break;
      case 'cut':
        for (const [who, place] of cutIn(places, event)) put(who, place);
        break;
      case 'leaves':
        people.delete(event.who);
        places.delete(event.who);
        assessedAt.delete(event.who);
        for (const moved of Object.values(movedAt)) moved.delete(event.who);
        break;
      case 'assessed': {
        const before = people.get(event.who);
        if (!before) break;
        if (event.isUnknown) unknownAt ??= now;
        assessedAt.set(event.who, now);
        const at = event.isUnknown ? (unknownAt ?? now) : now;
        knownUntil.set(event.who, at + KNOWN_FOR);
        if (event.isUnknown) unknown.add(event.who);
        else unknown.delete(event.who);
        people.set(event.who, copy.withChange(before, assessed(before, event.level, at), now));
        break;
      }
      case 'contests': {
        const before = people.get(event.who);
        if (before)
          people.set(event.who, {
            ...before,
            learning: { ...before.learning, responses: { [SKILL]: { said: 'contest', at: now } } },
          });
        break;
      }
      case 'time passes':
        now += event.days * DAY;
        break;
      case 'look': {
        const { groups, memories, cells } = lookAt(copy, people, book, noise, now, {
          isUnknown: (who) => unknown.has(who),
          since(who, joined) {
            const seen = assessedAt.get(who);
            const isKnown = now < (knownUntil.get(who) ?? 0);
            return isKnown && seen !== undefined && seen > (movedAt[joined].get(who) ?? 0) ? seen : undefined;
          },
        });
        book = memories;
        standings = standingsOf(copy, memories, standings, noise);
        covered = coverageSaid(copy, memories, cells, covered, now);
        const [at, saidOfRoles, saidOfSkill] = [now, standings, covered];
        const said = JSON.stringify([...memories.values()]);
        looks.push({
          at,
          groups,
          said,
          shown: () => surfacesOf(copy, memories, saidOfRoles, saidOfSkill, noise, at),
        });
      }
    }
  }
  return { looks, twice };
}

/**
 * Everything about somebody is in one assessment, which two feeds bring: what an observer does not know of them is one
 * value, and two sources bear it out.
 */
export const assessed = (learner: Learner, level: number, at: number): Learner => ({
  ...learner,
  skills: {
    [SKILL]: ['a', 'b'].reduce(
      (state, feed) =>
        fold(state, { level, strength: 0.5, source: 'assessment', feed, at }, skill.halfLifeDays),
      emptyState(),
    ),
  },
});

const personIn = (
  who: number,
  { role, department, site, manager }: Place,
): NonNullable<Learner['person']> => ({
  personId: String(who),
  roleId: role,
  department,
  site,
  managerId: manager,
  timeZone: 'UTC',
  workingHours: { from: 9, to: 17 },
});

function lookAt(
  copy: Copy,
  people: ReadonlyMap<number, Learner>,
  book: ReadonlyMap<string, GroupMemory>,
  noise: Noise,
  at: number,
  known: {
    isUnknown: (who: number) => boolean;
    since: (who: number, joined: Joined) => number | undefined;
  },
) {
  const census: Census = new Map();
  const counted = new Map<string, Counted[]>();
  for (const [who, learner] of people) {
    const own = standOf(copy, learner, at);
    const other = known.isUnknown(who) ? standOf(copy, otherwise(learner), at) : undefined;
    for (const { group, joined } of groupsOf(copy, learner)) {
      const contributed = own && copy.contributionOf(learner, skill, own, joined);
      copy.countIn(
        census,
        book,
        group,
        { skillId: SKILL },
        contributed && joined === 'cell' ? copy.inCell(contributed, own, thresholds, sources) : contributed,
      );
      const since = known.since(who, joined);
      if (since === undefined) continue;
      const some = counted.get(group) ?? [];
      some.push({ who, since, own: addsOf(own), ...(other ? { other: addsOf(other) } : {}) });
      counted.set(group, some);
    }
  }
  const memories = new Map(
    copy.speakOf(book, census, noise, at).map((memory): [string, GroupMemory] => [memory.group, memory]),
  );
  const groups = [...memories].map(([group, { skills: said }]): Spoken => {
    const memory: Memory | undefined = said[SKILL];
    return {
      group,
      made: memory?.made ?? 0,
      said: memory?.said,
      told: memory?.statements.at(-1)?.told,
      counted: counted.get(group) ?? [],
    };
  });
  const cells = [...census].flatMap(([group, skills_]) =>
    copy.kindOf(group) === 'cell' ? [{ group, people: skills_.get(SKILL)?.population ?? 0 }] : [],
  );
  return { groups, memories, cells };
}

const groupsOf = ({ groupOf, cellGroup }: Pick<Copy, 'groupOf' | 'cellGroup'>, { person }: Learner) =>
  person
    ? ([
        { group: groupOf('role', person.roleId), joined: 'role' },
        { group: cellGroup(person), joined: 'cell' },
        { group: groupOf('team', person.managerId ?? ''), joined: 'team' },
      ] as const)
    : [];

/** How somebody stands at a moment. */
const standOf = (copy: Copy, learner: Learner, at: number): PersonStanding | undefined =>
  copy.personStandings(learner, profileOf(learner.person?.roleId ?? ''), skills, thresholds, at)[0];

const addsOf = (gap: PersonStanding | undefined): Adds => ({
  atTarget: gap && (!gap.isBelow || !gap.isBelowByTrend) ? 1 : 0,
  short: Math.min(MOST_SHORT, gap?.gap ?? 0),
});

/** A level on the other side of the target. */
export const otherLevel = (level: number): number => (level >= 2.5 ? 1 : 4.5);

/** The same person, had they been assessed on the other side of the target. */
function otherwise(learner: Learner): Learner {
  const { weight = 1, weightedLevel = 0, latestAt = 0 } = learner.skills[SKILL] ?? {};
  return assessed(learner, otherLevel(weightedLevel / weight), latestAt);
}

/** Draws each name once, however often a history is lived. */
export function remembered(noise: Noise): Noise {
  const whole = new Map<string, number>();
  const real = new Map<string, number>();
  const once = (kept: Map<string, number>, name: string, draw: (one: string) => number): number => {
    const value = kept.get(name) ?? draw(name);
    kept.set(name, value);
    return value;
  };
  return {
    least: noise.least,
    whole: (name, epsilon) => once(whole, name, (one) => noise.whole(one, epsilon)),
    real: (name) => once(real, name, noise.real),
  };
}

/** Says what is drawn. */
const listening = (noise: Noise, hear: (name: string) => void): Noise => ({
  least: noise.least,
  whole(name, epsilon) {
    hear(name);
    return noise.whole(name, epsilon);
  },
  real(name) {
    hear(name);
    return noise.real(name);
  },
});

export const isAbout = (event: Event, who: readonly number[]): boolean =>
  'who' in event ? who.includes(event.who) : event.what === 'cut';
