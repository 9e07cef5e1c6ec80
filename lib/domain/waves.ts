import { z } from 'zod';
import { MINIMUM_GROUP } from './disclosure/minimum-group.ts';
import { sha256 } from './sha256.ts';

/**
 * When people receive an answer: `first` at once, the others after a reading each, so that somebody still waits at
 * every one. `waitlist` is how plans of earlier versions name whoever waits for the first reading.
 */
export const Wave = z.enum(['first', 'second', 'third', 'last', 'waitlist']);
export type Wave = z.infer<typeof Wave>;

/** Which of the readings a wave waits for, counted from one; the first waits for none. */
const waitsFor: Record<Wave, number> = { first: 0, second: 1, waitlist: 1, third: 2, last: 3 };

/** Whether a wave has not received it yet at a reading, counted from one. */
export const stillWaits = (wave: Wave, reading: number): boolean => waitsFor[wave] >= reading;

/** The waves to be reached after a reading, counted from one. */
export const releasedAfter = (reading: number): Wave[] =>
  (['second', 'third', 'last'] as const).filter((wave) => waitsFor[wave] === reading);

/** Somebody for whom an answer is planned. */
export interface Planned {
  personId: string;
  /** Whose people hear from each other and share a manager; undefined for those who have none. */
  teamId: string | undefined;
}

export interface Draw {
  drawnBy: 'team' | 'person';
  waveOf: (person: Planned) => Wave;
}

/** From so many teams on whole teams are drawn, because colleagues tell each other what they received. */
const ENOUGH_TEAMS = 20;
/**
 * Units that wait to the last reading at least: ten people, of whom eight are still seen if two are not; six teams,
 * below which an interval often lacks the four degrees of freedom that it needs. And the least that a wave between is
 * worth.
 */
const LEAST = { person: { last: 10, between: MINIMUM_GROUP }, team: { last: 6, between: 2 } } as const;

/**
 * Who receives it when: drawn by a hash of need and team or person, so that nobody chooses and a repeated plan draws
 * the same people. `share` waits to the last reading, as many again in two waves before it where they are large enough
 * to be spoken about; a small group is halved at most, because then both sides are read most surely. Fewer than five on
 * either side would say nothing: nobody waits.
 */
export function drawWaves(needId: string, people: readonly Planned[], share: number): Draw {
  const teams = new Set(people.map(unitOf));
  const drawnBy = teams.size >= ENOUGH_TEAMS && teams.size < people.length ? 'team' : 'person';
  const idOf = (person: Planned) => (drawnBy === 'team' ? unitOf(person) : person.personId);
  const units = [...new Set(people.map(idOf))]
    .map((id) => ({ id, place: sha256(`${needId}:${id}`) }))
    .toSorted((a, b) => a.place.localeCompare(b.place))
    .map(({ id }) => id);
  const { last, between } = sizesOf(units.length, people.length, drawnBy, share);
  const waves = new Map<string, Wave>();
  for (const [i, id] of units.entries())
    waves.set(
      id,
      i < last ? 'last' : i < last + between ? 'third' : i < last + 2 * between ? 'second' : 'first',
    );
  return { drawnBy, waveOf: (person) => waves.get(idOf(person)) ?? 'first' };
}

function sizesOf(units: number, people: number, drawnBy: Draw['drawnBy'], share: number) {
  const least = LEAST[drawnBy];
  if (share === 0 || people < 2 * MINIMUM_GROUP) return { last: 0, between: 0 };
  const half = Math.floor(units / 2);
  const last = Math.min(half, Math.max(least.last, Math.round(share * units)));
  const between = Math.floor((share * units) / 2);
  return { last, between: between >= least.between ? between : 0 };
}

const unitOf = ({ teamId, personId }: Planned): string => teamId ?? personId;
