import { z } from 'zod';
import type { Thresholds } from '../policy/policy.ts';
import { sha256 } from '../sha256.ts';

/**
 * When people receive an answer: `first` at once, the others after a reading each, so that somebody still waits at
 * every one. `none` is nobody's turn: places were short, and none was left. `waitlist` is how plans of earlier versions
 * name whoever waits for the first reading.
 */
export const Wave = z.enum(['first', 'second', 'third', 'last', 'none', 'waitlist']);
export type Wave = z.infer<typeof Wave>;

/** Which of the readings a wave waits for, counted from one; the first waits for none. */
const waitsFor: Record<Wave, number> = {
  first: 0,
  second: 1,
  waitlist: 1,
  third: 2,
  last: 3,
  none: Infinity,
};

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
 * below which an interval often lacks the four degrees of freedom that it needs. And the teams that a wave between is
 * worth making of.
 */
const LEAST_LAST = { person: 10, team: 6 } as const;
const LEAST_TEAMS_BETWEEN = 2;

/**
 * Who receives it when: drawn by a hash of need and team or person, so that nobody chooses and a repeated plan draws
 * the same people. `share` waits to the last reading, as many again in two waves before it where they are large enough
 * to be spoken about; a small group is halved at most, because then both sides are read most surely. Fewer than the
 * smallest group on either side would say nothing: nobody waits.
 */
export function drawWaves(
  needId: string,
  people: readonly Planned[],
  thresholds: Pick<Thresholds, 'waitlistShare' | 'minimumGroup'>,
): Draw {
  const teams = new Set(people.map(unitOf));
  const drawnBy = teams.size >= ENOUGH_TEAMS && teams.size < people.length ? 'team' : 'person';
  const idOf = (person: Planned) => (drawnBy === 'team' ? unitOf(person) : person.personId);
  const units = [...new Set(people.map(idOf))]
    .map((id) => ({ id, place: sha256(`${needId}:${id}`) }))
    .toSorted((a, b) => a.place.localeCompare(b.place))
    .map(({ id }) => id);
  const { last, between } = sizesOf(units.length, people.length, drawnBy, thresholds);
  const waves = new Map<string, Wave>();
  for (const [i, id] of units.entries())
    waves.set(
      id,
      i < last ? 'last' : i < last + between ? 'third' : i < last + 2 * between ? 'second' : 'first',
    );
  return { drawnBy, waveOf: (person) => waves.get(idOf(person)) ?? 'first' };
}

function sizesOf(
  units: number,
  people: number,
  drawnBy: Draw['drawnBy'],
  { waitlistShare: share, minimumGroup }: Pick<Thresholds, 'waitlistShare' | 'minimumGroup'>,
) {
  if (share === 0 || people < 2 * minimumGroup) return { last: 0, between: 0 };
  const half = Math.floor(units / 2);
  const last = Math.min(half, Math.max(LEAST_LAST[drawnBy], Math.round(share * units)));
  const between = Math.floor((share * units) / 2);
  const worthIt = drawnBy === 'team' ? LEAST_TEAMS_BETWEEN : minimumGroup;
  return { last, between: between >= worthIt ? between : 0 };
}

const unitOf = ({ teamId, personId }: Planned): string => teamId ?? personId;
