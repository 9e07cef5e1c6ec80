import { z } from 'zod';
import type { Forecast } from './stated-forecast.ts';
import type { Standing } from '../group-level/group-standing.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import { DAY } from '../milliseconds.ts';
import { Z_80 } from './joiners-and-leavers.ts';
import { HORIZONS, type HeadForecast } from './forecast-heads.ts';
import { counts, type Undertaking } from './undertaking.ts';

/** Undertakings further ahead than the longest forecast are not looked at yet. */
const MOST_MONTHS_AHEAD = Math.max(...HORIZONS);

const MONTH_DAYS = 365.25 / 12;

/** What the plan needs of one role in one skill on one day. */
export interface Demand {
  roleId: string;
  skillId: string;
  /** The lowest level that anybody asks for: who misses it misses the others. */
  level: number;
  /** ISO day. */
  day: string;
  /** Whole months until then, 1 to 18. */
  months: number;
  people: number;
  undertakingIds: string[];
}

/** What is needed on each day on which an undertaking begins, with all that run on it. */
export function demandsOf(undertakings: readonly Undertaking[], at: number): Demand[] {
  const counted = undertakings.filter((one) => counts(one, at));
  const groups = Map.groupBy(counted, ({ roleId, skillId }) => JSON.stringify([roleId, skillId]));
  return [...groups.values()].flatMap((some) => {
    const days = [...new Set(some.map(({ from }) => dayFrom(from, at)))].toSorted();
    return days.flatMap((day): Demand[] => {
      const months = monthsUntil(day, at);
      if (months > MOST_MONTHS_AHEAD) return [];
      const running = some.filter(({ from, until }) => dayFrom(from, at) <= day && (until ?? day) >= day);
      const [first] = running;
      if (!first) return [];
      return [
        {
          roleId: first.roleId,
          skillId: first.skillId,
          level: Math.min(...some.map(({ level }) => level)),
          day,
          months,
          people: running.reduce((sum, { people }) => sum + people, 0),
          undertakingIds: running.map(({ undertakingId }) => undertakingId).toSorted(),
        },
      ];
    });
  });
}

/** What forecasts of others ask for, as far ahead as undertakings are looked at; one whose day is over asks nothing. */
export const demandsOfForecasts = (
  forecasts: readonly Pick<Forecast, 'roleId' | 'skillId' | 'level' | 'neededBy'>[],
  at: number,
): Pick<Demand, 'roleId' | 'skillId' | 'level' | 'day'>[] =>
  forecasts
    .filter(({ neededBy }) => Date.parse(neededBy) > at && monthsUntil(neededBy, at) <= MOST_MONTHS_AHEAD)
    .map(({ roleId, skillId, level, neededBy }) => ({ roleId, skillId, level, day: neededBy.slice(0, 10) }));

/** The lowest level that a forecast of somebody else or an undertaking asks for, by role and skill. */
export function lowestAsked(
  forecasts: readonly Pick<Forecast, 'roleId' | 'skillId' | 'level'>[],
  undertakings: readonly Undertaking[],
  at: number,
): Map<string, Map<string, number>> {
  const asked = new Map<string, Map<string, number>>();
  for (const { roleId, skillId, level } of [...forecasts, ...undertakings.filter((one) => counts(one, at))]) {
    const ofRole = asked.get(roleId) ?? new Map<string, number>();
    asked.set(roleId, ofRole.set(skillId, Math.min(ofRole.get(skillId) ?? level, level)));
  }
  return asked;
}

/** What began already is needed today. */
const dayFrom = (from: string, at: number): string => {
  const today = new Date(at).toISOString().slice(0, 10);
  return from < today ? today : from;
};

const monthsUntil = (day: string, at: number): number =>
  Math.max(1, Math.round((Date.parse(day) - at) / (MONTH_DAYS * DAY)));

/** How many will be able to, from–to with a chance of 80%; what it rests on. */
export interface AbleAhead {
  about: number;
  low: number;
  high: number;
  /** Whether heads are forecast from counted months, or by the policy’s share of leavers. */
  headsFrom: 'counted' | 'policy';
}

/**
 * `short`: fewer than needed, as surely as the interval is. `open`: it may be. `enough`: even the low end is.
 * `unknown`: nothing may be said of the role, or nobody is known in it.
 */
export const Outlook = z.enum(['short', 'open', 'enough', 'unknown']);
export type Outlook = z.infer<typeof Outlook>;

/**
 * By how much those who are not known may differ from those who are, in the share who can (standard deviation), by
 * judgement: who was not looked at may be the weakest.
 */
const NOT_ALIKE = 0.15;

/**
 * How many of a role will be able to by then, if nothing is done: people of the role times the share who can, each
 * with how unsure it is (variance of a product of two independent numbers, Goodman 1960, J. Am. Stat. Assoc. 55). The
 * share is that of those who are known (Jeffreys' prior), with the noise of disclosure in it; whoever comes is taken to
 * be like those who are there.
 */
export function ableAhead(
  standing: Pick<Standing, 'population' | 'assessed' | 'belowTarget' | 'noise'>,
  heads: HeadForecast & { from: AbleAhead['headsFrom'] },
): AbleAhead | undefined {
  const { population, assessed, belowTarget, noise } = standing;
  if (assessed <= 0) return undefined;
  const share = (assessed - belowTarget + 0.5) / (assessed + 1);
  const notKnown = population > 0 ? Math.max(0, population - assessed) / population : 0;
  const shareError = Math.hypot(
    Math.sqrt((share * (1 - share)) / (assessed + 1)),
    (noise?.below ?? 0) / assessed,
    NOT_ALIKE * notKnown,
  );
  const about = heads.heads * share;
  const error = Math.max(
    0.5,
    Math.sqrt((share * heads.error) ** 2 + (heads.heads * shareError) ** 2 + (heads.error * shareError) ** 2),
  );
  return {
    about: Math.round(about),
    low: Math.max(0, Math.round(about - Z_80 * error)),
    high: Math.max(0, Math.round(Math.min(about + Z_80 * error, heads.heads + Z_80 * heads.error))),
    headsFrom: heads.from,
  };
}

type Interval = Pick<AbleAhead, 'about' | 'low' | 'high'>;

/**
 * A constraint is one where the interval says so. Of what is told it is the interval as it is told: by what is asked of
 * it nobody finds out what was rounded away.
 */
export const outlookOf = (able: Pick<Interval, 'low' | 'high'> | undefined, needed: number): Outlook => {
  if (!able) return 'unknown';
  if (able.high < needed) return 'short';
  return able.low < needed ? 'open' : 'enough';
};

/** Chance that fewer than are needed will be able to, as far as the interval tells. */
export const chanceShort = ({ about, low, high }: Interval, needed: number): number =>
  normalTail((about - needed) / Math.max(LEAST_ERROR, (high - low) / 2 / Z_80));

/** Half a step of what is told, people. */
const LEAST_ERROR = 2.5;

/** While too few months were counted: as many as now, as surely as a usual coming and going leaves it. */
export function headsByPolicy(
  population: number,
  months: number,
  leaversAYear: number,
): HeadForecast & { from: 'policy' } {
  // Who goes and who comes, each by Poisson's law, and hired in bunches.
  const error = Math.sqrt(Math.max(0.25, 3 * population * (leaversAYear / 12) * months));
  return {
    heads: population,
    low: Math.max(0, Math.ceil(population - Z_80 * error)),
    high: Math.floor(population + Z_80 * error),
    error,
    from: 'policy',
  };
}
