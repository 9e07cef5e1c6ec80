import { fittedTo } from './fitted-to-past.ts';
import { ahead, flowsOf, LEAST_MONTHS, Z_80, type History } from './joiners-and-leavers.ts';

/** Months ahead for which people of a role are forecast. */
export const HORIZONS = [3, 6, 9, 12, 18] as const;

/** People of a role, so many months ahead: about so many, and from–to with a chance of 80%. */
export interface HeadForecast {
  heads: number;
  low: number;
  high: number;
  /** Standard deviation, people. */
  error: number;
}

/**
 * People of each role, from what came, moved and went month by month, the earliest first.
 *
 * A role is a stock with two flows, in and out, each a count per person and month (Bartholomew, Forbes & McClean 1991,
 * Statistical Techniques for Manpower Planning, 2–3). Rates are drawn to the company's where little was seen; the trend
 * that both make together fades with the months. What is not known adds up: which way chance falls, how high the rates
 * are, and that they change. How wide that makes the interval is held against the company's own past: the same forecast
 * made for every month in which it could have been made (rolling origin, Tashman 2000, Int. J. Forecasting 16), and
 * widened or narrowed so that 80% of what came lies within (split conformal, Lei et al. 2018, J. Am. Stat. Assoc. 113),
 * as far as the past is long enough to say.
 */
export function forecastHeads<Id>(
  roles: ReadonlyMap<Id, History>,
  horizons: readonly number[] = HORIZONS,
): Map<Id, Map<number, HeadForecast>> {
  const fitted = fittedTo([...roles.values()], horizons);
  const known = [...roles].filter(([, history]) => history.length >= LEAST_MONTHS);
  const flows = flowsOf(known.map(([, history]) => history));
  return new Map(
    known.map(([id, history], i) => {
      const heads = history.at(-1)?.heads ?? 0;
      const flow = flows[i];
      return [
        id,
        new Map(
          [...fitted].flatMap(([months, { damping, width }]) =>
            flow ? [[months, stated(ahead(heads, flow, months, damping), width)] as const] : [],
          ),
        ),
      ];
    }),
  );
}

const stated = ({ heads, error }: { heads: number; error: number }, width: number): HeadForecast => ({
  heads: Math.round(heads),
  low: Math.max(0, Math.ceil(heads - Z_80 * width * error)),
  high: Math.floor(heads + Z_80 * width * error),
  error: width * error,
});
