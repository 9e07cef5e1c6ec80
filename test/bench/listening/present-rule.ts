import { probit } from 'simple-statistics';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import type { Said } from '../../../lib/domain/disclosure/said.ts';
import type { GroupPulse, PulsePoint } from '../../../lib/domain/signal/pulse.ts';

const YEAR = 364 * DAY;
/** Reports of the same season lie at most so far apart. */
const SAME_SEASON = 10 * DAY;
/** Reports that may make a change, counted from the latest; and so many before them that it is measured against. */
const RECENT = [2, 3, 4, 6, 8] as const;
const BEFORE = { atLeast: 3, atMost: 12 } as const;
/** Points on 1–5 from which a change is worth a leader's time. */
const NOTICEABLE_CHANGE = 0.5;
/** Chance that a company in which nothing changes hears of any change within a year. */
const FALSE_ALARMS_A_YEAR = 0.05;
/** Reports in a year, each of which is a chance to be wrong: one in two weeks, or fewer. */
const LOOKS_A_YEAR = 26;

interface Dated extends PulsePoint {
  at: number;
  day: string;
}

/** A report, and the one of last year. */
export interface Pair {
  now: Dated;
  then: Dated | undefined;
}

/** The reports in order, each with the one of last year. */
export function pairsIn({ points }: Said<GroupPulse>): Pair[] {
  const dated = Object.entries(points)
    .map(([day, point]): Dated => ({ ...point, day, at: Date.parse(day) }))
    .toSorted((a, b) => a.at - b.at);
  return dated.map((now) => ({ now, then: yearBefore(dated, now.at) }));
}

/**
 * The rule before this one, kept as the baseline: the change between two stretches beside that between the same ones
 * of last year, weeks taken for independent, Bonferroni’s bar for everything that is looked at in a year.
 */
export function presentRule(pairs: readonly Pair[], series: number): boolean {
  const bar = -probit(FALSE_ALARMS_A_YEAR / (2 * series * RECENT.length * LOOKS_A_YEAR));
  const shifts = RECENT.flatMap((recent) => shiftAt(pairs, recent) ?? []);
  const [clearest] = shifts.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z));
  return (
    clearest !== undefined && Math.abs(clearest.z) >= bar && Math.abs(clearest.effect) >= NOTICEABLE_CHANGE
  );
}

function shiftAt(pairs: readonly Pair[], recent: number) {
  const after = pairs.slice(-recent);
  const before = pairs
    .slice(0, -recent)
    .filter(({ then }) => then !== undefined)
    .slice(-BEFORE.atMost);
  const [first] = after;
  if (!first || after.length < recent || before.length < BEFORE.atLeast) return undefined;
  if (after.some(({ then }) => then === undefined)) return undefined;
  const stretches = [after, before].flatMap((stretch) => [
    stretch.map(({ now }) => now),
    stretch.flatMap(({ then }) => then ?? []),
  ]);
  const [afterNow = 0, afterThen = 0, beforeNow = 0, beforeThen = 0] = stretches.map(meanOf);
  const effect = afterNow - beforeNow - (afterThen - beforeThen);
  const inverse = stretches.reduce((sum, stretch) => sum + 1 / answersIn(stretch), 0);
  const error = Math.sqrt(varianceIn(stretches) * scatterOf(stretches) * inverse);
  return { effect, z: error > 0 ? effect / error : 0 };
}

const yearBefore = (dated: readonly Dated[], at: number): Dated | undefined =>
  dated
    .filter((point) => Math.abs(point.at - (at - YEAR)) <= SAME_SEASON)
    .toSorted((a, b) => Math.abs(a.at - (at - YEAR)) - Math.abs(b.at - (at - YEAR)))[0];

const answersIn = (stretch: readonly PulsePoint[]): number => total(stretch, ({ answers }) => answers);
const meanOf = (stretch: readonly PulsePoint[]): number =>
  total(stretch, ({ sum }) => sum) / answersIn(stretch);
const total = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

/** Least variance of an answer; where everybody answers alike, the next answer may still differ. */
const LEAST_VARIANCE = 0.1;

/** Variance of an answer around the mean of its report. */
function varianceIn(stretches: readonly Dated[][]): number {
  const all = stretches.flat();
  const within = total(all, ({ answers, sum, squares }) => squares - sum ** 2 / answers);
  return Math.max(LEAST_VARIANCE, within / Math.max(1, answersIn(all) - all.length));
}

/** By how much the reports of a stretch scatter around its mean, beyond what sampling alone makes them; 1 at least. */
function scatterOf(stretches: readonly Dated[][]): number {
  const chi = total(stretches, (stretch) => {
    const mean = meanOf(stretch);
    return total(stretch, ({ answers, sum }) => answers * (sum / answers - mean) ** 2);
  });
  const degrees = total(stretches, ({ length }) => length - 1);
  return Math.max(1, chi / Math.max(1, degrees) / varianceIn(stretches));
}
