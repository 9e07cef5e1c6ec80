import { DAY } from '../../../lib/domain/milliseconds.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { DEFAULT_PRIOR, EVIDENCE_VARIANCE } from '../../../lib/domain/skill-estimate/constants.ts';
import { halvings } from '../../../lib/domain/skill-estimate/decay.ts';
import { emptyState, estimate, fold, type Observation } from '../../../lib/domain/skill-estimate/state.ts';
import { isKnown } from '../../../lib/domain/skill/believed.ts';
import {
  AGEING_WORLDS,
  AGES,
  DRIFT_A_DAY,
  drifting,
  HALF_LIFE_DAYS,
  TARGET,
  type Drifting,
} from './ageing-world.ts';
import { rounded } from './metrics.ts';

const PEOPLE = 4_000;
const prior = { level: TARGET, weight: DEFAULT_PRIOR.weight };
const { thresholds } = SHIPPED_POLICY;

/** What is believed of somebody: level, deviation, and whether that counts. */
interface Belief {
  level: number;
  uncertainty: number;
  known: boolean;
}

/** Reads what was seen of one person at a moment. */
type Reader = (seen: readonly Observation[], at: number) => Belief;

const stateOf = (seen: readonly Observation[]) =>
  seen.reduce((state, piece) => fold(state, piece, HALF_LIFE_DAYS), emptyState());

const estimator: Reader = (seen, at) => {
  const believed = estimate(stateOf(seen), prior, HALF_LIFE_DAYS, at);
  return { ...believed, known: isKnown(believed, thresholds) };
};

/** As it was before decision 48: what has decayed gives way to what is presumed, and everybody seen counts as known. */
const towardsThePrior: Reader = (seen, at) => {
  const { weight, weightedLevel, latestAt = at } = stateOf(seen);
  const kept = halvings(at - latestAt, HALF_LIFE_DAYS);
  const total = weight * kept + prior.weight;
  return {
    level: (weightedLevel * kept + prior.level * prior.weight) / total,
    uncertainty: Math.sqrt(EVIDENCE_VARIANCE / total),
    known: true,
  };
};

/** The reference: a Kalman filter that knows how fast people drift, and takes what was seen in order (Kalman 1960). */
const kalman: Reader = (seen, at) => {
  let [level, variance, last] = [prior.level, EVIDENCE_VARIANCE / prior.weight, seen[0]?.at ?? at];
  const passTo = (moment: number): void => {
    variance += (DRIFT_A_DAY * (moment - last)) / DAY;
    last = moment;
  };
  for (const piece of seen) {
    passTo(piece.at);
    const noise = EVIDENCE_VARIANCE / piece.strength;
    const gain = variance / (variance + noise);
    level += gain * (piece.level - level);
    variance = gain * noise;
  }
  passTo(at);
  const uncertainty = Math.sqrt(variance);
  return { level, uncertainty, known: uncertainty < thresholds.recheckUncertainty };
};

const READERS = { estimator, towardsThePrior, kalman } as const;

/** How far beliefs lie from the truth; shares are of everybody. */
interface Reading {
  /** Root mean squared error of the level. */
  error: number | null;
  /** Share of 95% intervals that hold the truth. */
  covered: number | null;
  notKnown: number | null;
  /** Said to be able. */
  able: number | null;
  /** Of everybody, those said to be able who are not. */
  wronglyAble: number | null;
}

/** Each world with each seed, read at each age by each reader. */
export const benchAgeing = (seeds: readonly number[]) => ({
  ageing: AGEING_WORLDS.flatMap((world) =>
    seeds.map((seed) => {
      const people = drifting(world, PEOPLE, seed);
      return {
        world: world.name,
        seed,
        ages: AGES.map((halfLives, i) => ({
          halfLives,
          ...eachOf((reader) => readingOf(people, reader, i)),
        })),
      };
    }),
  ),
});

const eachOf = (read: (reader: Reader) => Reading): Record<keyof typeof READERS, Reading> => ({
  estimator: read(READERS.estimator),
  towardsThePrior: read(READERS.towardsThePrior),
  kalman: read(READERS.kalman),
});

function readingOf(people: readonly Drifting[], reader: Reader, age: number): Reading {
  const beliefs = people.map(({ seen, truth }) => {
    const last = seen.at(-1)?.at ?? 0;
    return {
      ...reader(seen, last + (AGES[age] ?? 0) * HALF_LIFE_DAYS * DAY),
      truth: truth[age] ?? Number.NaN,
    };
  });
  const isAble = (level: number) => level > TARGET - thresholds.noticeableGap;
  const share = (of: (one: (typeof beliefs)[number]) => boolean) =>
    rounded(beliefs.filter(of).length / beliefs.length);
  const squares = beliefs.reduce((sum, { level, truth }) => sum + (level - truth) ** 2, 0);
  return {
    error: rounded(Math.sqrt(squares / beliefs.length)),
    covered: share(({ level, uncertainty, truth }) => Math.abs(level - truth) <= 1.96 * uncertainty),
    notKnown: share(({ known }) => !known),
    able: share(({ known, level }) => known && isAble(level)),
    wronglyAble: share(({ known, level, truth }) => known && isAble(level) && !isAble(truth)),
  };
}
