import { expect, test } from '@jest/globals';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { DEFAULT_TRUTH } from '../../sample/truth.ts';
import { sampled } from '../support/sampled.ts';
import { ablate } from './ablation.ts';

/** Neither those of the tuning nor those of the figure. */
const SEED = 52;
const silent = () => undefined;

test('a company loses money and days without who makes, less without who listens, and nothing without whom it never asked', async () => {
  const makers: AgentName[] = ['listening', 'content'];
  const agents = [...sampled('agents without whom a company loses', makers, 1), 'hiring' as const];
  const { whole, rows } = await ablate([SEED], DEFAULT_TRUTH, silent, agents);
  const losses = rows.slice(0, -1);
  for (const { off, money, days } of losses)
    expect([off, money.mean > 0, (days?.mean ?? 0) > 0]).toEqual([off, true, true]);
  expect(losses.filter(({ off, met }) => off === 'listening' && met >= whole.met)).toEqual([]);
  expect(losses.map(({ money }) => money.mean)).toEqual(
    losses.map(({ money }) => money.mean).toSorted((a, b) => a - b),
  );
  expect(losses.map(({ days }) => days?.mean)).toEqual(
    losses.map(({ days }) => days?.mean ?? 0).toSorted((a, b) => a - b),
  );
  expect(rows.at(-1)).toMatchObject({
    off: 'hiring',
    money: { mean: 0 },
    days: { mean: 0 },
    met: whole.met,
    isBeyondChance: false,
  });
}, 1_800_000);
