import { DAY } from '../../../lib/domain/milliseconds.ts';
import type { Evidence } from '../../../lib/domain/signal/evidence.ts';
import type { Draw, Planned } from '../../../lib/domain/outcome/waves.ts';
import { at, type Random } from '../skills/random.ts';
import type { Cell, TrueEffect, World } from './cells.ts';

/** The moment of the plan; days are counted from it. */
export const PLAN = Date.UTC(2026, 0, 5, 9);
const BEFORE_DAYS = 75;
const LAST_DAY = 90;
/** Days between two steps of a team's own drift. */
const STEP = 10;

interface Team {
  teamId: string;
  level: number;
  /** Levels by which it has drifted, by steps of ten days from the plan on. */
  drift: number[];
  gain: number;
  uptake: number;
}

/** Somebody for whom an answer is planned: what they will gain by it, should they receive it and take it up. */
export interface Person extends Planned {
  team: Team;
  level: number;
  gain: number;
  takesUp: boolean;
  /** Days from sending to having finished. */
  finishDays: number;
  before: Evidence[];
}

/** People of one role for whom an answer is planned: all of them showed too little before, some of them by bad luck. */
export function plannedPeople(
  { effect, drift, people: count }: Cell,
  world: World,
  random: Random,
): Person[] {
  const people: Person[] = [];
  for (let number = 0; people.length < count; number += 1) {
    const team = someTeam(number, effect, drift, world, random);
    const [least, most] = world.teamSize;
    const size = least + random.below(most - least + 1);
    for (let i = 0; i < size && people.length < count; i += 1) {
      const person = somebody(`${number}-${i}`, team, effect, world, random);
      const mean = person.before.reduce((sum, { level }) => sum + level, 0) / person.before.length;
      if (mean < world.plannedBelow) people.push(person);
    }
  }
  return people;
}

function someTeam(number: number, { teams }: TrueEffect, drift: number, world: World, random: Random): Team {
  const walk = [0];
  for (let day = 0; day < LAST_DAY; day += STEP)
    walk.push((walk.at(-1) ?? 0) + random.normal(drift * Math.sqrt(STEP / 30)));
  return {
    teamId: `team-${number}`,
    level: random.normal(world.level.teams),
    drift: walk,
    gain: random.normal(teams),
    uptake: uptakeOfTeam(world, random),
  };
}

const uptakeOfTeam = ({ uptake }: World, random: Random): number =>
  Math.min(1, Math.max(0, uptake.mean + random.normal(uptake.teams)));

function somebody(
  personId: string,
  team: Team,
  { gain, people }: TrueEffect,
  world: World,
  random: Random,
): Person {
  const { level, assessments } = world;
  const person: Person = {
    personId,
    teamId: team.teamId,
    team,
    level: level.mean + team.level + random.normal(level.people),
    gain: gain + team.gain + random.normal(people),
    takesUp: random.chance(team.uptake),
    finishDays: 1 + random.exponential(world.finishDays - 1),
    before: [],
  };
  for (let day = -random.unit() * assessments.everyDays; day > -BEFORE_DAYS; day -= assessments.everyDays)
    person.before.push(seen(person, 'assessment', person.level + random.normal(assessments.noise), day));
  return person;
}

const seen = (
  { personId }: Planned,
  source: Evidence['source'],
  level: number,
  day: number,
  strength = 1,
): Evidence => ({
  id: `${personId}.${source}.${day}`,
  personId,
  skillId: 'skill',
  source,
  level: Math.min(5, Math.max(0, level)),
  strength,
  at: PLAN + day * DAY,
});

/** What is left of a gain some days after it was finished. */
export const keptAfter = ({ halvesInDays }: TrueEffect, days: number): number =>
  days < 0 ? 0 : halvesInDays === undefined ? 1 : 2 ** (-days / halvesInDays);

/** What is seen of a person from the plan until a day, where it was sent to them on a day (or not by then). */
export function seenSince(
  person: Person,
  sentOn: number | undefined,
  { effect }: Cell,
  world: World,
  random: Random,
): Evidence[] {
  const finishedOn = finishOf(person, sentOn);
  const { assessments, flattery, allImproveBy } = world;
  const levelOn = (day: number) =>
    person.level +
    (allImproveBy * day) / 30 +
    driftOf(person.team, day) +
    (finishedOn === undefined ? 0 : person.gain * keptAfter(effect, day - finishedOn));
  const pieces: Evidence[] = [];
  for (let day = random.unit() * assessments.everyDays; day < LAST_DAY; day += assessments.everyDays)
    if (random.chance(assessments.taken))
      pieces.push(seen(person, 'assessment', levelOn(day) + random.normal(assessments.noise), day));
  if (sentOn === undefined) return pieces;
  const flattered = (source: Evidence['source'], by: number, day: number, strength: number): Evidence =>
    seen(person, source, levelOn(day) + by + random.normal(assessments.noise), day, strength);
  for (let day = sentOn + 10; day < LAST_DAY; day += 30) {
    pieces.push(flattered('self-report', flattery['self-report'], day, 0.1));
    pieces.push({ ...flattered('manager-observation', flattery['told-observer'], day, 0.5), informed: true });
  }
  if (finishedOn !== undefined)
    pieces.push(flattered('completion', flattery.completion, finishedOn + 0.1, 0.1));
  return pieces;
}

export const finishOf = ({ takesUp, finishDays }: Person, sentOn: number | undefined): number | undefined =>
  sentOn !== undefined && takesUp ? sentOn + finishDays : undefined;

function driftOf({ drift }: Team, day: number): number {
  const step = Math.min(drift.length - 2, Math.floor(day / STEP));
  const part = day / STEP - step;
  return at(drift, step) * (1 - part) + at(drift, step + 1) * part;
}

/** Of a gain, what is left on a day where it was sent on another, over all people who take it up. */
export function keptOn(
  effect: TrueEffect,
  world: World,
  day: number,
  sentOn: number,
  random: Random,
): number {
  const draws = 100_000;
  let sum = 0;
  for (let i = 0; i < draws; i += 1)
    sum += keptAfter(effect, day - (sentOn + 1 + random.exponential(world.finishDays - 1)));
  return sum / draws;
}

/**
 * The true effect of its being planned (intention to treat), before fading: of people like these in the very teams that
 * are there where each person was drawn apart, and of teams like these where teams were drawn. An interval speaks of
 * what was drawn.
 */
export function trueEffect(
  people: readonly Person[],
  drawnBy: Draw['drawnBy'],
  effect: TrueEffect,
  meanUptake: number,
): number {
  if (drawnBy === 'team') return effect.gain * meanUptake;
  return people.reduce((sum, { team }) => sum + team.uptake * (effect.gain + team.gain), 0) / people.length;
}

export function meanUptake(world: World, random: Random): number {
  const draws = 100_000;
  let sum = 0;
  for (let i = 0; i < draws; i += 1) sum += uptakeOfTeam(world, random);
  return sum / draws;
}
