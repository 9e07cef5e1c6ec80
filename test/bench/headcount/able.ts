import { aheadAsSaid } from '../../../lib/domain/disclosure/say-ahead.ts';
import { ableAhead, outlookOf } from '../../../lib/domain/workforce/capability.ts';
import { forecastHeads, HORIZONS } from '../../../lib/domain/workforce/forecast-heads.ts';
import { seeded, type Random } from '../skills/random.ts';
import { lastValue, linear } from './baselines.ts';
import { companyOf } from './world.ts';

/** How many will be able to, held against what came: sums over roles and horizons. */
export interface AbleScore {
  forecasts: number;
  covered: number;
  /** Said to be too few, of a demand of as many as can today. */
  short: number;
  /** People by which it was missed, by the layer and with the share who can today of as many as other rules say. */
  missed: { own: number; last: number; linear: number };
}

const manyOf = (people: number, chance: number, random: Random): number =>
  Array.from({ length: people }).filter(() => random.chance(chance)).length;

/**
 * In each role some share can, and of more than half it is known who. The plan asks for as many as can today; whoever
 * comes can as often as those who are there.
 */
export function benchAble(seeds: readonly number[], kind: 'any' | 'null'): AbleScore {
  const score: AbleScore = {
    forecasts: 0,
    covered: 0,
    short: 0,
    missed: { own: 0, last: 0, linear: 0 },
  };
  for (const seed of seeds) {
    const random = seeded(seed * 104_729);
    const { roles } = companyOf(seed, kind);
    const said = forecastHeads(new Map(roles.map(({ history }, i) => [i, history])));
    for (const [i, { history, later }] of roles.entries()) {
      const population = history.at(-1)?.heads ?? 0;
      const share = 0.3 + 0.6 * random.unit();
      const can = manyOf(population, share, random);
      const assessed = Math.round(population * (0.5 + 0.4 * random.unit()));
      const seen = manyOf(assessed, can / Math.max(1, population), random);
      for (const months of HORIZONS) {
        const heads = said.get(i)?.get(months);
        const came = later[months - 1];
        if (!heads || came === undefined || assessed < 5) continue;
        const standing = { population, assessed, belowTarget: assessed - seen };
        const able = ableAhead(standing, { ...heads, from: 'counted' });
        if (!able) continue;
        const will = manyOf(came, can / Math.max(1, population), random);
        score.forecasts += 1;
        score.covered += will >= able.low && will <= able.high ? 1 : 0;
        const known = seen / assessed;
        score.missed.own += Math.abs(will - able.about);
        score.missed.last += Math.abs(will - known * lastValue(history, months).heads);
        score.missed.linear += Math.abs(will - known * linear(history, months).heads);
        score.short += outlookOf(aheadAsSaid(able, 5), can) === 'short' ? 1 : 0;
      }
    }
  }
  return score;
}
