import type { HeadMonth } from './headcount.ts';
import { shrunkRates, type FlowSeen } from './joiner-and-leaver-rates.ts';

/** Months of a role, the earliest first. */
export type History = readonly HeadMonth[];

/** 80% of a normal law lie within so many standard deviations. */
export const Z_80 = 1.2816;

/** Fewer months say nothing of what comes: nothing is forecast then. */
export const LEAST_MONTHS = 6;

/** Months after which what was seen counts half, by judgement and `bench:headcount`. */
const HALF_LIFE = 24;
/** How a role moves: per person and month. */
export interface HeadFlow {
  trend: number;
  /** Standard deviation of the trend. */
  error: number;
  /** Both flows together, times how much they come in bunches. */
  churn: number;
  /** By how much the trend of a role changes in a month (standard deviation). */
  drift: number;
}

export function flowsOf(histories: readonly History[]): HeadFlow[] {
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
export function ahead(
  heads: number,
  flow: HeadFlow,
  months: number,
  damping: number,
): { heads: number; error: number } {
  const damped = damping === 1 ? months : (damping * (1 - damping ** months)) / (1 - damping);
  const expected = heads * Math.exp(flow.trend * damped);
  const mean = (heads + expected) / 2;
  const chance = mean * flow.churn * months;
  const rates = (mean * flow.error * damped) ** 2;
  const changes = (mean * flow.drift) ** 2 * (damped ** 3 / 3);
  return { heads: expected, error: Math.sqrt(Math.max(0.25, chance + rates + changes)) };
}
