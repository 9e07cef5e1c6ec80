import { probit } from 'simple-statistics';
import { DAY } from '../../domain/durations.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import type { GroupPulse, PulsePoint } from '../../domain/pulse.ts';
import { toHundredths } from '../../domain/rounding.ts';
import type { Words } from '../../messages/words.ts';

const YEAR = 364 * DAY;
/** Reports of the same season lie at most so far apart. */
const SAME_SEASON = 10 * DAY;
/** Reports that may make a change, counted from the latest; and so many before them that it is measured against. */
const RECENT = [2, 3, 4, 6, 8] as const;
const BEFORE = { atLeast: 3, atMost: 12 } as const;
/** Points on 1–5 from which a change is worth a leader's time. */
export const NOTICEABLE_CHANGE = 0.5;
/** Chance that a company in which nothing changes hears of any change within a year. */
const FALSE_ALARMS_A_YEAR = 0.05;
/** Reports in a year, each of which is a chance to be wrong: one in two weeks, or fewer. */
const LOOKS_A_YEAR = 26;

interface Dated extends PulsePoint {
  at: number;
  day: string;
}

export interface Shift {
  since: string;
  /** Points on 1–5. */
  effect: number;
  interval: readonly [number, number];
}

/** Answers on each day of a question's groups that are parts of one group, by `parentKey`. */
export type Parts = ReadonlyMap<string, number>;
export const parentKey = (groupId: string, question: string, day: string): string =>
  `${groupId}|${question}|${day}`;

/**
 * The pulse without the days of which too few answered, and those on which it would give away a part of it: subtracting
 * the parts that are told of from the whole would leave the answers of fewer people than a group has.
 */
export function withoutDifferences(pulse: GroupPulse, parts: Parts, least: number): GroupPulse {
  const tells = ([day, { answers }]: [string, PulsePoint]) => {
    const told = parts.get(parentKey(pulse.groupId, pulse.question, day)) ?? 0;
    const left = answers - told;
    return answers >= least && (told === 0 || left <= 0 || left >= least);
  };
  return { ...pulse, points: Object.fromEntries(Object.entries(pulse.points).filter(tells)) };
}

/**
 * Whether the group's answers have changed lately, more than a year ago at the same time. The change between two
 * stretches is compared with the change between the same stretches of last year, so that a season which returns is
 * none; where last year is not known, nothing is said. The error is that of the four means, from sampling and from the
 * noise in each report (`pulse.ts`), and larger by as much as the reports within a stretch scatter beyond it. The bar
 * is Bonferroni's for everything that is looked at in a year.
 * @param series how many groups and questions are looked at
 */
export function shiftIn({ points }: Said<GroupPulse>, series: number): Shift | undefined {
  const dated = Object.entries(points)
    .map(([day, point]): Dated => ({ ...point, day, at: Date.parse(day) }))
    .toSorted((a, b) => a.at - b.at);
  const bar = -probit(FALSE_ALARMS_A_YEAR / (2 * series * RECENT.length * LOOKS_A_YEAR));
  const shifts = RECENT.flatMap((recent) => shiftAt(dated, recent) ?? []);
  const [clearest] = shifts.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z));
  if (!clearest || Math.abs(clearest.z) < bar || Math.abs(clearest.effect) < NOTICEABLE_CHANGE)
    return undefined;
  const { since, effect, error } = clearest;
  return {
    since,
    effect: toHundredths(effect),
    interval: [toHundredths(effect - 1.96 * error), toHundredths(effect + 1.96 * error)],
  };
}

function shiftAt(dated: readonly Dated[], recent: number) {
  const pairs = dated.map((now) => ({ now, then: yearBefore(dated, now.at) }));
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
  return { since: first.now.day, effect, error, z: error > 0 ? effect / error : 0 };
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

/** One sentence for leaders: about a group, without how anybody answered. */
export const sentenceOf = (
  question: string,
  { effect, interval: [low, high], since: day }: Shift,
  { say }: Words,
): string => say('pulse.changed', { question, rose: effect >= 0, points: Math.abs(effect), low, high, day });
