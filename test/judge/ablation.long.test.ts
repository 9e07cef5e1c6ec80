import { expect, test } from '@jest/globals';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { DEFAULT_TRUTH, NOTHING_PLANTED } from '../../sample/truth.ts';
import { ablate } from './ablation.ts';

/** Neither those of the tuning nor those of the figure. */
const SEED = 52;
const silent = () => undefined;

test('a company loses money and days without who listens or makes, and nothing without whom it never asked', async () => {
  const agents: AgentName[] = ['listening', 'content', 'hiring'];
  const { whole, rows } = await ablate([SEED], DEFAULT_TRUTH, silent, agents);
  const [listening, content, hiring] = rows;
  expect(listening?.money.mean).toBeGreaterThan(0);
  expect(listening?.days?.mean).toBeGreaterThan(0);
  expect(listening?.met).toBeLessThan(whole.met);
  expect(content?.money.mean).toBeGreaterThan(listening?.money.mean ?? Infinity);
  expect(content?.days?.mean).toBeGreaterThan(listening?.days?.mean ?? Infinity);
  expect(hiring).toMatchObject({
    money: { mean: 0 },
    days: { mean: 0 },
    met: whole.met,
    isBeyondChance: false,
  });
}, 1_800_000);

test('where nothing is planted nothing is lost without them', async () => {
  const { whole, rows } = await ablate([SEED], NOTHING_PLANTED, silent, ['content']);
  expect(whole).toMatchObject({ days: null, planted: 0 });
  expect(rows).toMatchObject([{ off: 'content', met: 0, isBeyondChance: false }]);
  expect(rows[0]?.money.mean).toBeLessThanOrEqual(0);
  expect(rows[0]).not.toHaveProperty('days');
}, 1_800_000);
