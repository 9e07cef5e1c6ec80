import type { HeadMonth } from './headcount.ts';
import { shrunkRates, type FlowSeen } from './flow-rates.ts';

/** Months ahead for which people of a role are forecast. */
export const HORIZONS = [3, 6, 9, 12, 18] as const;
export type Horizon = (typeof HORIZONS)[number];

/** People of a role, so many months ahead: about so many, and from–to with a chance of 80%. */
export interface HeadForecast {
  heads: number;
  low: number;
  high: number;
  /** Standard deviation, people. */
  error: number;
}

/** 80% of a normal law lie within so many standard deviations. */
export const Z_80 = 1.2816;

/** Fewer months say nothing of what comes: nothing is forecast then. */
export const LEAST_MONTHS = 6;

/** Months after which what was seen counts half, by judgement and `bench:headcount`. */
const HALF_LIFE = 24;
/** What of a trend may be left a month later: it fades, as trends of stocks do, or lasts. */
const FADINGS = [0.9, 0.95, 0.98, 1] as const;
/** Where the past is too short to say which. */
const USUAL_DAMPING = 0.95;

type History = readonly HeadMonth[];

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

/** How a role moves: per person and month. */
interface Flow {
  trend: number;
  /** Standard deviation of the trend. */
  error: number;
  /** Both flows together, times how much they come in bunches. */
  churn: number;
  /** By how much the trend of a role changes in a month (standard deviation). */
  drift: number;
}

function flowsOf(histories: readonly History[]): Flow[] {
  const into = histories.map((history) => seenIn(history, ({ joined, movedIn }) => joined + movedIn));
  const out = histories.map((history) => seenIn(history, ({ gone }) => gone));
  const bunched = {
    into: bunchedIn(histories, ({ joined, movedIn }) => joined + movedIn),
    out: bunchedIn(histories, ({ gone }) => gone),
  };
  const [ins, outs] = [shrunkRates(into, bunched.into), shrunkRates(out, bunched.out)];
  const drift = driftIn(histories);
  return ins.map((one, i) => {
    const other = outs[i] ?? one;
    return {
      trend: one.mean - other.mean,
      error: Math.hypot(one.error, other.error),
      churn: one.mean * bunched.into + other.mean * bunched.out,
      drift,
    };
  });
}

/** What was seen of a flow, the older the less. */
function seenIn(history: History, eventsIn: (month: HeadMonth) => number): FlowSeen {
  const seen = { events: 0, exposure: 0 };
  for (const [i, month] of history.entries()) {
    const before = history[i - 1];
    if (!before) continue;
    const weight = 0.5 ** ((history.length - 1 - i) / HALF_LIFE);
    seen.events += weight * eventsIn(month);
    seen.exposure += weight * before.heads;
  }
  return seen;
}

/** Variance of a flow over that of a Poisson law, over all roles: from 1, and at most 4. */
function bunchedIn(histories: readonly History[], eventsIn: (month: HeadMonth) => number): number {
  let [squares, months] = [0, 0];
  for (const history of histories) {
    const { events, exposure } = seenIn(history, eventsIn);
    const rate = exposure > 0 ? events / exposure : 0;
    for (const [i, month] of history.entries()) {
      const expected = rate * (history[i - 1]?.heads ?? 0);
      if (i === 0 || expected <= 0) continue;
      squares += (eventsIn(month) - expected) ** 2 / expected;
      months += 1;
    }
  }
  return months < 2 * LEAST_MONTHS ? 1.5 : Math.min(4, Math.max(1, squares / months));
}

/** Months over which trends are compared with those before. */
const SPAN = 6;
/** Where the past is too short to say, by judgement: half a percent a month, changed within a year. */
const USUAL_DRIFT = 0.0015;

/**
 * By how much the trend of a role changes in a month, beyond what chance makes of two spans of half a year. A random
 * walk differs over two spans next to each other by 2/3 of a span times its variance a month.
 */
function driftIn(histories: readonly History[]): number {
  let [squares, chance, weights] = [0, 0, 0];
  for (const history of histories)
    for (let end = history.length; end > 2 * SPAN; end -= SPAN) {
      const [late, early] = [spanOf(history, end - SPAN, end), spanOf(history, end - 2 * SPAN, end - SPAN)];
      if (late.exposure <= 0 || early.exposure <= 0) continue;
      const weight = Math.min(late.exposure, early.exposure);
      squares += weight * (late.net / late.exposure - early.net / early.exposure) ** 2;
      chance += weight * (late.moves / late.exposure ** 2 + early.moves / early.exposure ** 2);
      weights += weight;
    }
  if (weights === 0) return USUAL_DRIFT;
  return Math.sqrt(Math.max(0, squares - chance) / weights / ((2 / 3) * SPAN));
}

function spanOf(
  history: History,
  from: number,
  to: number,
): { net: number; moves: number; exposure: number } {
  const span = { net: 0, moves: 0, exposure: 0 };
  for (let i = Math.max(1, from); i < to; i += 1) {
    const { joined = 0, movedIn = 0, gone = 0 } = history[i] ?? {};
    span.net += joined + movedIn - gone;
    span.moves += joined + movedIn + gone;
    span.exposure += history[i - 1]?.heads ?? 0;
  }
  return span;
}

/** People so many months ahead, before the interval is held against the past. */
function ahead(heads: number, flow: Flow, months: number, damping: number): { heads: number; error: number } {
  const damped = damping === 1 ? months : (damping * (1 - damping ** months)) / (1 - damping);
  const expected = heads * Math.exp(flow.trend * damped);
  const mean = (heads + expected) / 2;
  const chance = mean * flow.churn * months;
  const rates = (mean * flow.error * damped) ** 2;
  const changes = (mean * flow.drift) ** 2 * (damped ** 3 / 3);
  return { heads: expected, error: Math.sqrt(Math.max(0.25, chance + rates + changes)) };
}

const stated = ({ heads, error }: { heads: number; error: number }, width: number): HeadForecast => ({
  heads: Math.round(heads),
  low: Math.max(0, Math.ceil(heads - Z_80 * width * error)),
  high: Math.floor(heads + Z_80 * width * error),
  error: width * error,
});

/** What the past says of forecasts so many months ahead: how trends fade, and how wide intervals are. */
interface Fit {
  damping: number;
  width: number;
}

/** Where the past is too short for a horizon, the horizon before speaks for it. */
function fittedTo(histories: readonly History[], horizons: readonly number[]): Map<number, Fit> {
  let fit: Fit = { damping: USUAL_DAMPING, width: 1 };
  const fitted = new Map<number, Fit>();
  for (const months of horizons.toSorted((a, b) => a - b)) {
    const past = pastOf(histories, months);
    const damping = dampingOf(past, months, fit.damping);
    fit = { damping, width: widthOf(past, months, { ...fit, damping }) };
    fitted.set(months, fit);
  }
  return fitted;
}

/** A forecast as it would have been made, and what came. */
interface Past {
  heads: number;
  flow: Flow;
  came: number;
}

/** Months of a past from which its forecasts are like those of today; with fewer they were worse. */
const LEARNED_FROM = 12;

/** Every forecast so many months ahead that the company's past can be held against. */
function pastOf(histories: readonly History[], months: number): Past[] {
  const longest = Math.max(0, ...histories.map((history) => history.length));
  const past: Past[] = [];
  for (let end = LEARNED_FROM; end + months <= longest; end += 1) {
    // Every role is cut at the same month, counted from the latest.
    const cut = histories
      .map((history) => ({ history, until: history.slice(0, Math.max(0, history.length - longest + end)) }))
      .filter(({ until }) => until.length >= LEAST_MONTHS);
    const flows = flowsOf(cut.map(({ until }) => until));
    for (const [i, { history, until }] of cut.entries()) {
      const [flow, heads, came] = [flows[i], until.at(-1)?.heads, history[until.length - 1 + months]?.heads];
      if (flow && heads !== undefined && came !== undefined) past.push({ heads, flow, came });
    }
  }
  return past;
}

/** The damping by which the past would have been forecast best, people for people. */
function dampingOf(past: readonly Past[], months: number, usual: number): number {
  if (past.length < AS_MUCH * months) return usual;
  const missed = FADINGS.map((damping) => ({
    damping,
    by: past.reduce((sum, { heads, flow, came }) => {
      const said = ahead(heads, flow, months, damping);
      return sum + Math.abs(came - said.heads) / Math.sqrt(Math.max(1, heads));
    }, 0),
  }));
  return missed.toSorted((a, b) => a.by - b.by)[0]?.damping ?? usual;
}

/** As many roles with a past as long as the horizon count as much as the formula. */
const AS_MUCH = 1;

/**
 * How much of the past is to lie within: a little less than the 80% of what comes, because forecasts of the past were
 * made from less, and missed by more (`bench:headcount`).
 */
const AIM = 0.77;

/** By how much wider than by formula intervals are, so that 80% of what came lies within. */
function widthOf(past: readonly Past[], months: number, { damping, width }: Fit): number {
  if (past.length === 0) return width;
  const missed = past
    .map(({ heads, flow, came }) => {
      const said = ahead(heads, flow, months, damping);
      return Math.abs(came - said.heads) / said.error;
    })
    .toSorted((a, b) => a - b);
  const seen = missed[Math.min(missed.length - 1, Math.ceil(AIM * (missed.length + 1)) - 1)] ?? Z_80;
  // Forecasts of neighbouring months see nearly the same: so many stand for one.
  const worth = past.length / months;
  return Math.exp(
    (worth * Math.log(Math.max(0.3, seen / Z_80)) + AS_MUCH * Math.log(width)) / (worth + AS_MUCH),
  );
}
