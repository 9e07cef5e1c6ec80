import { forecastHeads, HORIZONS } from '../../../lib/domain/workforce/forecast-heads.ts';
import { lastValue, linear, type Said } from './baselines.ts';
import { AHEAD, companyOf } from './world.ts';

export const RULES = ['flows', 'last', 'linear'] as const;
export type RuleName = (typeof RULES)[number];

/** How one rule did: sums over forecasts. */
export interface Score {
  forecasts: number;
  /** What came lay within the interval. */
  covered: number;
  /** People by which it was missed, in absolute numbers. */
  missed: number;
  /** Interval score at 80% (Gneiting & Raftery 2007, J. Am. Stat. Assoc. 102): width, and what is missed ten times. */
  interval: number;
  /** Said that fewer will be there than today, as surely as the interval is. */
  short: number;
  /** Roles that lost a tenth or more, and of them those of which it was said. */
  shrank: number;
  foreseen: number;
}

const startScore = (): Score => ({
  forecasts: 0,
  covered: 0,
  missed: 0,
  interval: 0,
  short: 0,
  shrank: 0,
  foreseen: 0,
});

export type Benched = Record<RuleName, Map<number, Score>>;

/** Forecasts of every role of companies with these seeds, held against what came. */
export function benchCompanies(seeds: readonly number[], kind: 'any' | 'null' = 'any'): Benched {
  const scores: Benched = { flows: new Map(), last: new Map(), linear: new Map() };
  for (const seed of seeds) {
    const { roles } = companyOf(seed, kind);
    const said = forecastHeads(new Map(roles.map(({ history }, i) => [i, history])));
    for (const [i, { history, later }] of roles.entries())
      for (const months of HORIZONS) {
        const came = later[months - 1];
        const today = history.at(-1)?.heads;
        const own = said.get(i)?.get(months);
        if (months > AHEAD || came === undefined || today === undefined || !own) continue;
        const each = { flows: own, last: lastValue(history, months), linear: linear(history, months) };
        for (const rule of RULES) score(scores[rule], months, each[rule], { came, today });
      }
  }
  return scores;
}

function score(
  scores: Map<number, Score>,
  months: number,
  said: Said,
  { came, today }: { came: number; today: number },
): void {
  const known = scores.get(months) ?? startScore();
  scores.set(months, known);
  const isCovered = came >= said.low && came <= said.high;
  known.forecasts += 1;
  known.covered += isCovered ? 1 : 0;
  known.missed += Math.abs(came - said.heads);
  known.interval += said.high - said.low + 10 * Math.max(0, said.low - came, came - said.high);
  const [isShort, shrinks] = [said.high < today, came <= 0.9 * today];
  known.short += isShort ? 1 : 0;
  known.shrank += shrinks ? 1 : 0;
  known.foreseen += shrinks && isShort ? 1 : 0;
}

/** All horizons together. */
export const together = (scores: ReadonlyMap<number, Score>): Score =>
  [...scores.values()].reduce(
    (sum, one) => ({
      forecasts: sum.forecasts + one.forecasts,
      covered: sum.covered + one.covered,
      missed: sum.missed + one.missed,
      interval: sum.interval + one.interval,
      short: sum.short + one.short,
      shrank: sum.shrank + one.shrank,
      foreseen: sum.foreseen + one.foreseen,
    }),
    startScore(),
  );
