import { DAY } from '../../domain/milliseconds.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { discoveriesAmong } from '../../domain/statistics/false-discoveries.ts';
import { normalTail } from '../../domain/statistics/normal-tail.ts';
import type { Holiday } from '../../domain/policy/holidays.ts';
import type { GroupPulse, PulsePoint } from '../../domain/signal/pulse.ts';
import { toHundredths } from '../../domain/rounding.ts';
import type { Words } from '../../messages/words.ts';
import { averaged, type Averaged } from './averaged.ts';
import { DRIFTS, freedOfDrift, type Products, type SeenAt } from './drift.ts';

const FORTNIGHT = 14 * DAY;
const YEAR = 364 * DAY;
/** A season may come so much earlier or later than last year. */
const SEASON_MOVES = 42 * DAY;
/** Chance below which last year is believed to have had a season, which may then be what is seen now. */
const SHOWS = 0.01;
/** Reports of last year count as of the same days when they lie so near. */
const SAME_DAYS = 7 * DAY;
/** Reports that may make a change, counted from the latest; and those that there must be before them. */
const RECENT = [2, 3, 4, 5, 6, 8] as const;
const LEAST_BEFORE = 6;
/** Points on 1–5 from which a change is worth a leader's time. */
export const NOTICEABLE_CHANGE = 0.5;
/** Chance that a company in which nothing changes hears of any change within a year. */
const FALSE_ALARMS_A_YEAR = 0.05;
/**
 * Chances to be wrong in a year: a look shares most of its reports with the ones before it, so that the year’s looks
 * together are wrong as often as so many that share none. `npm run bench:listening` shows that they are no more often.
 */
const LOOKS_A_YEAR = 10;
/** A group that moves as much by itself more often than so is not looked at further. */
const FAR_FROM_CHANGED = 0.01;

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

/** A stretch of the latest reports in which the group stands otherwise than before. */
export interface Shift {
  since: string;
  until: string;
  /** Points on 1–5. */
  effect: number;
  interval: readonly [number, number];
  /** No year of answers lies before it, so that a season would look the same. */
  isWeak: boolean;
  /** How likely the group, as it moves by itself, would seem to have changed so much or more. */
  chance: number;
}

/** What a group answered on one day. */
export interface GroupReport {
  day: string;
  /** Epoch milliseconds. */
  at: number;
  answers: number;
  /** Points on 1–5, and its squared error, from sampling and from the noise in it. */
  mean: number;
  variance: number;
}

/**
 * The clearest change of the latest reports, if they differ noticeably from the year before them. How a group drifts by
 * itself is learned from it (`drift.ts`): each drift that may be counts as much as its answers speak for it, so that a
 * team which walks is hardly ever called changed. A season is none, though it came up to six weeks earlier or later:
 * what is left must be a change beside none and beside each stretch of last year that shows one and may have been the
 * same (rejected against all that may explain it, Berger 1982, Technometrics 24). A team of few answers may not show a
 * season that its department does: what is left must be a change beside that one, too.
 * @param reports in order, those in holidays left out
 * @param whole the reports of the group that it is a part of
 */
export function shiftAmong(
  reports: readonly GroupReport[],
  whole: readonly GroupReport[] = [],
): Shift | undefined {
  const shifts = RECENT.flatMap((recent) => shiftFrom(reports, reports.length - recent, whole) ?? []);
  return shifts.toSorted((a, b) => a.chance - b.chance)[0];
}

/** The reports that lie in no holiday, in order. */
export const reportsIn = ({ points }: Said<GroupPulse>, holidays: readonly Holiday[]): GroupReport[] =>
  Object.entries(points)
    .filter(([day]) => !holidays.some(({ from, to }) => day >= from && day <= to))
    .map(([day, { answers, sum, squares }]) => ({
      day,
      at: Date.parse(day),
      mean: sum / answers,
      answers,
      variance: (squares - sum ** 2 / answers) / answers ** 2,
    }))
    .toSorted((a, b) => a.at - b.at);

/**
 * Which of the groups looked at together have changed, so that of all that are told of few did not: false discoveries
 * are held within each look, and each look of a year has its part of what may go wrong in it.
 */
export const changedAmong = (looks: readonly (Shift | undefined)[]): boolean[] =>
  discoveriesAmong(
    looks.map((shift) => Math.min(1, (shift?.chance ?? 1) * RECENT.length)),
    FALSE_ALARMS_A_YEAR / LOOKS_A_YEAR,
  );

function shiftFrom(
  reports: readonly GroupReport[],
  start: number,
  whole: readonly GroupReport[],
): Shift | undefined {
  const [first, last] = [reports[start], reports.at(-1)];
  if (!first || !last || start < LEAST_BEFORE) return undefined;
  const recent = reports.slice(start);
  const before = reports.slice(0, start).filter(({ at }) => first.at - at <= YEAR);
  const differs = meanOf(recent) - meanOf(before);
  if (Math.abs(differs) < NOTICEABLE_CHANGE) return undefined;
  const isWeak = first.at - YEAR - SEASON_MOVES < (reports[0]?.at ?? first.at);
  // Where it would be no change of a group that does not move by itself, it is none of one that does.
  const still = averaged(productsBeside(reports, first.at, [], DRIFTS.slice(0, 1)), [1, 2], [0, 1]);
  if (!still || still.chance > FAR_FROM_CHANGED) return undefined;
  const alone = averaged(productsBeside(reports, first.at, []), [1, 2], [0, 1]);
  if (!alone || alone.chance > FAR_FROM_CHANGED) return undefined;
  const way = Math.sign(differs);
  const stretch = { from: first.at, to: last.at };
  const beside = isWeak
    ? []
    : [...besideOwnSeasons(reports, stretch, way), ...besideSeasonsOf(whole, stretch, way, alone)];
  const hardest = beside.reduce((one, other) => (other.chance > one.chance ? other : one), alone);
  const { effect, error, chance } = hardest;
  if (Math.sign(effect) !== way || Math.abs(effect) < NOTICEABLE_CHANGE) return undefined;
  return {
    since: first.day,
    until: last.day,
    effect: toHundredths(effect),
    interval: [toHundredths(effect - 1.96 * error), toHundredths(effect + 1.96 * error)],
    isWeak,
    chance,
  };
}

/** Which reports of last year may have been the season that these days are, by how far it moved. */
function seasonsOf(reports: readonly GroupReport[], { from, to }: Stretch): Set<number>[] {
  const moves = Array.from({ length: 7 }, (_, i) => (i / 3 - 1) * SEASON_MOVES);
  return moves
    .map((move) => {
      const isIn = ({ at }: GroupReport) =>
        at >= from - YEAR + move - SAME_DAYS && at <= to - YEAR + move + SAME_DAYS && at < from;
      return new Set(reports.flatMap((one, i) => (isIn(one) ? [i] : [])));
    })
    .filter(({ size }) => size > 0);
}

/** The latest reports, from the first to the last, epoch milliseconds. */
interface Stretch {
  from: number;
  to: number;
}

/** Answers, a level, the latest reports and each season, freed of each drift. */
function productsBeside(
  reports: readonly GroupReport[],
  from: number,
  seasons: readonly Set<number>[],
  drifts = DRIFTS,
): Products[] {
  const seen = reports.map(({ at, mean, variance }, i): SeenAt => ({
    at: at / FORTNIGHT,
    series: [mean, 1, Number(at >= from), ...seasons.map((season) => Number(season.has(i)))],
    variance,
  }));
  return drifts.map((drift) => freedOfDrift(seen, drift));
}

/** Seasons of last year that show and went the same way: each as it was, and what the latest reports are beyond it. */
function shownSeasons(reports: readonly GroupReport[], stretch: Stretch, way: number) {
  const seasons = seasonsOf(reports, stretch);
  const products = productsBeside(reports, stretch.from, seasons);
  return seasons.flatMap((_, season) => {
    const on = [1, 2, 3 + season];
    const then = averaged(products, on, [0, 0, 1]);
    if (!then || then.chance >= SHOWS || Math.sign(then.effect) !== way) return [];
    return [{ then, beyond: averaged(products, on, [0, 1, -1]) }];
  });
}

const besideOwnSeasons = (reports: readonly GroupReport[], stretch: Stretch, way: number): Averaged[] =>
  shownSeasons(reports, stretch, way).flatMap(({ beyond }) => beyond ?? []);

/** What is left of a change beside each season that the whole shows, as sure as both are. */
const besideSeasonsOf = (
  whole: readonly GroupReport[],
  stretch: Stretch,
  way: number,
  alone: Averaged,
): Averaged[] =>
  shownSeasons(whole, stretch, way).map(({ then }) => {
    const effect = alone.effect - then.effect;
    const error = Math.hypot(alone.error, then.error);
    return { effect, error, chance: 2 * normalTail(Math.abs(effect) / error) };
  });

const meanOf = (stretch: readonly GroupReport[]): number =>
  sumOf(stretch, ({ answers, mean }) => answers * mean) / sumOf(stretch, ({ answers }) => answers);
const sumOf = (stretch: readonly GroupReport[], of: (one: GroupReport) => number): number =>
  stretch.reduce((sum, one) => sum + of(one), 0);

const WEEK = 7 * DAY;

/** One sentence for leaders: about a group, without how anybody answered, and with what to ask. */
export const sentenceOf = (
  question: string,
  { effect, interval: [low, high], since, until, isWeak }: Shift,
  { say, day }: Words,
): string =>
  say(isWeak ? 'pulse.weak' : 'pulse.changed', {
    question,
    rose: effect >= 0,
    points: Math.abs(effect),
    low: Math.min(Math.abs(low), Math.abs(high)),
    high: Math.max(Math.abs(low), Math.abs(high)),
    day: day(since),
    weeks: Math.max(1, Math.round((Date.parse(until) - Date.parse(since)) / WEEK)),
  });
