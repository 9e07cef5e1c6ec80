import { DAY } from '../../../lib/domain/milliseconds.ts';
import { EVIDENCE_VARIANCE, STRENGTH, TOP_LEVEL } from '../../../lib/domain/skill-estimate/constants.ts';
import type { Observation } from '../../../lib/domain/skill-estimate/state.ts';
import { at, seeded, type Random } from './random.ts';

/** People whose skill drifts while now and then somebody looks. Levels 0–5. */
export interface AgeingWorld {
  name: string;
  /** Mean and deviation of where people start; the role asks for `TARGET`. */
  mean: number;
  deviation: number;
}

export const TARGET = 3;
export const HALF_LIFE_DAYS = 120;

/** All short by 1.2 levels, and all over the scale. */
export const AGEING_WORLDS: readonly AgeingWorld[] = [
  { name: 'short', mean: TARGET - 1.2, deviation: 0.4 },
  { name: 'mixed', mean: TARGET - 0.4, deviation: 1.2 },
];

/** Variance that a day adds: what an assessment leaves uncertain, with the prior, doubles within a half-life. */
export const DRIFT_A_DAY = EVIDENCE_VARIANCE / 1.5 / HALF_LIFE_DAYS;

/** Half-lives since somebody was seen last. */
export const AGES = [0, 0.5, 1, 2, 3] as const;

/** One person: what was seen of them, in order, and where they truly are at each of `AGES` after the last of it. */
export interface Drifting {
  seen: Observation[];
  truth: number[];
}

const SOURCES = [
  'assessment',
  'assessment',
  'manager-observation',
  'peer-observation',
  'practice-rubric',
] as const;
const MOST_SEEN = 4;
const within = (level: number): number => Math.min(TOP_LEVEL, Math.max(0, level));

export function drifting(world: AgeingWorld, people: number, seed: number): Drifting[] {
  const random = seeded(seed);
  return Array.from({ length: people }, () => person(world, random));
}

function person({ mean, deviation }: AgeingWorld, random: Random): Drifting {
  let level = within(mean + random.normal(deviation));
  let moment = 0;
  const waits = (days: number): void => {
    level = within(level + random.normal(Math.sqrt(DRIFT_A_DAY * days)));
    moment += days * DAY;
  };
  const seen = Array.from({ length: 1 + random.below(MOST_SEEN) }, (): Observation => {
    waits(random.exponential(HALF_LIFE_DAYS / 2));
    const source = at(SOURCES, random.below(SOURCES.length));
    const strength = STRENGTH[source];
    const shown = within(level + random.normal(Math.sqrt(EVIDENCE_VARIANCE / strength)));
    return { level: shown, strength, source, at: moment };
  });
  const truth = AGES.map((age, i) => {
    waits((age - (AGES[i - 1] ?? 0)) * HALF_LIFE_DAYS);
    return level;
  });
  return { seen, truth };
}
