import { expect, test } from '@jest/globals';
import { NOTHING_PLANTED } from '../../sample/truth.ts';
import { ablate } from './ablation.ts';

/** Neither those of the tuning nor those of the figure. */
const SEED = 52;
const silent = () => undefined;

test('where nothing is planted nothing is lost without them', async () => {
  const { whole, rows } = await ablate([SEED], NOTHING_PLANTED, silent, ['content']);
  expect(whole).toMatchObject({ days: null, planted: 0 });
  expect(rows).toMatchObject([{ off: 'content', met: 0, isBeyondChance: false }]);
  expect(rows[0]?.money.mean).toBeLessThanOrEqual(0);
  expect(rows[0]).not.toHaveProperty('days');
}, 1_800_000);
