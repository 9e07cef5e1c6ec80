import { expect, test } from '@jest/globals';
import { DEFAULT_TRUTH, NOTHING_PLANTED } from '../../sample/truth.ts';
import { judgeSeeds } from './seeds.ts';

/** Neither those of the tuning nor those of the figure. */
const SEEDS = [51, 52];

test('the layer finds what is planted, walks into no trap, finds nothing where nothing is, and fails with wrong labels', async () => {
  const { wrong, passed, planted, waited, permutedRecall } = await judgeSeeds(
    SEEDS,
    DEFAULT_TRUTH,
    NOTHING_PLANTED,
  );
  expect(wrong).toEqual([]);
  expect(planted).toMatchObject({ missed: 0, invented: 0, falselyActedOn: 0, twinsMissed: 0 });
  expect(planted.twinsFound).toBe(SEEDS.length);
  expect(waited.people).toBeGreaterThan(10);
  expect(permutedRecall).toBeLessThan(0.5);
  expect(passed).toBe(true);
}, 900_000);
