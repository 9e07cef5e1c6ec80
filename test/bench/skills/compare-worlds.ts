import { bestLogistic, elo, performanceFactors } from './baselines.ts';
import { generate, type TrueResponse } from './generate-world.ts';
import { noScores, quality, rounded, score, type Quality } from './metrics.ts';
import { estimator, timeless, type Predictor } from './predictor.ts';
import { WORLDS } from './worlds.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';

const CONTENDERS: readonly (readonly [name: string, make: () => Predictor])[] = [
  ['estimator', estimator],
  ['withoutTime', timeless],
  ['elo', elo],
  ['pfa', performanceFactors],
  ['bestLr', bestLogistic],
];

type Comparison = Quality & { perEventMicros: number | null; afterADay: Quality };

/**
 * Every world with every seed: the estimator beside the baselines and the truth itself (`oracle`, which knows every
 * learner's mind and so cannot be reached). `afterADay` scores only answers to skills last practised a day or more ago.
 */
export function benchWorlds(seeds: readonly number[]): object {
  const worlds = WORLDS.flatMap((world) =>
    seeds.map((seed) => {
      const { train, test } = generate(world, seed);
      const rested = restedRows(test);
      const truths = test.values();
      const oracle = compare(() => truths.next().value?.truth ?? 0.5, [], test, rested);
      const contenders = CONTENDERS.map(
        ([name, make]) => [name, compare(make(), train, test, rested)] as const,
      );
      return { world: world.name, seed, trainRows: train.length, oracle, ...Object.fromEntries(contenders) };
    }),
  );
  return { worlds };
}

function compare(
  predict: Predictor,
  train: readonly TrueResponse[],
  test: readonly TrueResponse[],
  rested: ReadonlySet<TrueResponse>,
): Comparison {
  const [all, afterADay] = [noScores(), noScores()];
  const start = process.hrtime.bigint();
  for (const row of train) predict(row);
  for (const row of test) {
    const predicted = predict(row);
    score(all, predicted, row.correct);
    if (rested.has(row)) score(afterADay, predicted, row.correct);
  }
  const micros = Number(process.hrtime.bigint() - start) / 1000;
  const perEventMicros = rounded(micros / (train.length + test.length));
  return { ...quality(all), perEventMicros, afterADay: quality(afterADay) };
}

/** Answers whose skills were all practised before, none within the last day. */
function restedRows(rows: readonly TrueResponse[]): Set<TrueResponse> {
  const last = new Map<string, number>();
  return new Set(
    rows.filter((row) => {
      const keys = row.skills.map((skill) => `${row.user} ${skill}`);
      const gaps = keys.map((key) => row.moment - (last.get(key) ?? row.moment));
      for (const key of keys) last.set(key, row.moment);
      return Math.min(...gaps) >= DAY;
    }),
  );
}
