import { ahead, flowsOf, LEAST_MONTHS, Z_80, type HeadFlow, type History } from './joiners-and-leavers.ts';

/** What of a trend may be left a month later: it fades, as trends of stocks do, or lasts. */
const FADINGS = [0.9, 0.95, 0.98, 1] as const;
/** Where the past is too short to say which. */
const USUAL_DAMPING = 0.95;

/** What the past says of forecasts so many months ahead: how trends fade, and how wide intervals are. */
interface Fit {
  damping: number;
  width: number;
}

/** Where the past is too short for a horizon, the horizon before speaks for it. Work: roles × months². */
export function fittedTo(histories: readonly History[], horizons: readonly number[]): Map<number, Fit> {
  const earlier = [...earlierIn(histories)];
  let fit: Fit = { damping: USUAL_DAMPING, width: 1 };
  const fitted = new Map<number, Fit>();
  for (const months of horizons.toSorted((a, b) => a - b)) {
    const past = pastOf(earlier, months);
    const damping = dampingOf(past, months, fit.damping);
    fit = { damping, width: widthOf(past, months, { ...fit, damping }) };
    fitted.set(months, fit);
  }
  return fitted;
}

/** A forecast as it would have been made, and what came. */
interface Past {
  heads: number;
  flow: HeadFlow;
  came: number;
}

/** Months of a past from which its forecasts are like those of today; with fewer they were worse. */
const LEARNED_FROM = 12;

/** A role as it stood at the end of an earlier month: how it moved until then, and what came afterwards. */
interface Earlier {
  heads: number;
  flow: HeadFlow;
  /** The months after it, the next one first. */
  after: History;
}

/** Every month, counted from the latest, at which each role could have been forecast: the same for every horizon. */
function* earlierIn(histories: readonly History[]): Generator<Earlier> {
  const longest = Math.max(0, ...histories.map((history) => history.length));
  for (let end = LEARNED_FROM; end < longest; end += 1) {
    const cut = histories
      .map((history) => ({ history, until: history.slice(0, Math.max(0, history.length - longest + end)) }))
      .filter(({ until }) => until.length >= LEAST_MONTHS);
    const flows = flowsOf(cut.map(({ until }) => until));
    for (const [i, { history, until }] of cut.entries()) {
      const [flow, heads] = [flows[i], until.at(-1)?.heads];
      if (flow && heads !== undefined) yield { heads, flow, after: history.slice(until.length) };
    }
  }
}

/** Every forecast so many months ahead that the company's past can be held against. */
const pastOf = (earlier: readonly Earlier[], months: number): Past[] =>
  earlier.flatMap(({ heads, flow, after }) => {
    const came = after[months - 1]?.heads;
    return came === undefined ? [] : [{ heads, flow, came }];
  });

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
 * How much of the past is to lie within, so many months ahead: a little less than the 80% of what comes, because
 * forecasts of the past were made from less and missed by more, and the further ahead the shorter was what they were
 * made from (`bench:headcount --seeds 521-600`).
 */
const aimAhead = (months: number): number => 0.79 - 0.0035 * months;

/** By how much wider than by formula intervals are, so that 80% of what came lies within. */
function widthOf(past: readonly Past[], months: number, { damping, width }: Fit): number {
  if (past.length === 0) return width;
  const missed = past
    .map(({ heads, flow, came }) => {
      const said = ahead(heads, flow, months, damping);
      return Math.abs(came - said.heads) / said.error;
    })
    .toSorted((a, b) => a - b);
  const seen =
    missed[Math.min(missed.length - 1, Math.ceil(aimAhead(months) * (missed.length + 1)) - 1)] ?? Z_80;
  // Forecasts of neighbouring months see nearly the same: so many stand for one.
  const worth = past.length / months;
  return Math.exp(
    (worth * Math.log(Math.max(0.3, seen / Z_80)) + AS_MUCH * Math.log(width)) / (worth + AS_MUCH),
  );
}
