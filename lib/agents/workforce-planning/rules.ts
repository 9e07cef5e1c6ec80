import { inFives } from '../../domain/disclosure/share-in-words.ts';
import type { Forecast } from '../../domain/workforce/stated-forecast.ts';
import type { Standing } from '../../domain/group-level/group-standing.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { monthInWords } from '../../messages/month-in-words.ts';
import type { Words } from '../../messages/words.ts';

const YEAR = 365 * DAY;
/** Forecasts due in more than 1.6 years are ignored; by judgement. */
const HORIZON_YEARS = 1.6;
/** One-sided 95%: a shortfall is only called one where the people who were assessed leave little doubt. */
const Z = 1.645;

export interface Shortfall {
  /** People of the role who, as far as can be said, will be able to do it by then if nothing is done. */
  able: number;
  needed: number;
  /** Fewer than so many people are no number. */
  least: number;
}

/**
 * Whether too few will be able to do what a forecast asks for: at most so many are able today (upper Wilson bound of
 * the share, Wilson 1927), and of them some leave before the date. Undefined where there are enough, or too little is
 * known.
 */
export function shortfallIn(
  forecast: Forecast,
  standing: Standing | undefined,
  { least, at }: { least: number; at: number },
): Shortfall | undefined {
  const years = (Date.parse(forecast.neededBy) - at) / YEAR;
  if (!standing || standing.assessed < least || years <= 0 || years > HORIZON_YEARS) return undefined;
  const { assessed, belowTarget, population } = standing;
  const stay = (1 - (forecast.leaversPercentAYear ?? 0) / 100) ** years;
  const able = Math.round(population * upperShare(assessed - belowTarget, assessed) * stay);
  return able < forecast.people ? { able, needed: forecast.people, least } : undefined;
}

/** Upper end of Wilson's score interval for a share. */
function upperShare(successes: number, trials: number): number {
  const share = successes / trials;
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
  return (share + Z ** 2 / (2 * trials) + spread) / (1 + Z ** 2 / trials);
}

/** The plan beside what people can do; fewer than the minimum of a group are no number. */
export function inWords({ able, needed, least }: Shortfall, { neededBy }: Forecast, words: Words): string {
  const { say } = words;
  const plan = { needed, month: monthInWords(neededBy.slice(0, 7), words) };
  return able < least
    ? say('because.ahead.fewer', { ...plan, able: least })
    : say('because.ahead.about', { ...plan, able: inFives(able) });
}

/** What else than learning could close it: only what the plan itself makes possible. */
export function waysBesidesBuilding(
  { plannedHeadcount = 0 }: Forecast,
  { population }: Standing,
  { say }: Words,
): string {
  const hires = plannedHeadcount - population;
  return hires > 0 ? say('because.hires', { hires }) : say('because.no-hires');
}
