import { expect, test } from '@jest/globals';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { DEFAULT_TRUTH } from '../../sample/truth.ts';
import { sampled } from '../support/sampled.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { decisionLog } from '../support/decision-log.ts';
import { ablate, lived } from './ablation.ts';

/** Neither those of the tuning nor those of the figure. */
const SEED = 52;
const silent = () => undefined;

test('a company loses money and days without who makes, less without who listens, and money without who works with single people', async () => {
  const makers: AgentName[] = ['listening', 'content'];
  const ofPeople: AgentName[] = [
    'cohort',
    'experts',
    'practice',
    'performance',
    'mobility',
    'hiring',
    'succession',
  ];
  const one = sampled('agents without whom a company loses', makers, 1);
  const other = sampled('agents of single people without whom a company loses', ofPeople, 1);
  const { whole, rows } = await ablate([SEED], DEFAULT_TRUTH, silent, [...one, ...other]);
  for (const { off, money } of rows) expect([off, money.mean > 0]).toEqual([off, true]);
  const losses = rows.slice(0, one.length);
  for (const { off, days } of losses) expect([off, (days?.mean ?? 0) > 0]).toEqual([off, true]);
  expect(losses.filter(({ off, met }) => off === 'listening' && met >= whole.met)).toEqual([]);
  expect(losses.map(({ money }) => money.mean)).toEqual(
    losses.map(({ money }) => money.mean).toSorted((a, b) => a - b),
  );
  expect(losses.map(({ days }) => days?.mean)).toEqual(
    losses.map(({ days }) => days?.mean ?? 0).toSorted((a, b) => a - b),
  );
}, 1_800_000);

test('without targeting chance decides who comes first where places are few, and nothing else is otherwise', async () => {
  const orders = new Map<AgentName | 'nothing', string[]>();
  const planted: number[] = [];
  for (const off of [undefined, 'targeting'] as const) {
    let seen: Ports | undefined;
    const losses = await lived(DEFAULT_TRUTH, SEED, off, (ports) => {
      seen = ports;
      return Promise.resolve();
    });
    planted.push(losses.planted);
    const log = seen ? await decisionLog(seen) : [];
    orders.set(
      off ?? 'nothing',
      log.filter(({ decisionId }) => decisionId.endsWith(':places')).map(({ outcome }) => outcome),
    );
  }
  const drawn = orders.get('nothing') ?? [];
  expect(drawn).not.toEqual([]);
  for (const outcome of drawn)
    expect(outcome).toMatch(/^8 places at once for about \d+, the best placed of [23] bands first/);
  const byLot = orders.get('targeting') ?? [];
  expect(byLot).toHaveLength(drawn.length);
  for (const outcome of byLot) expect(outcome).toMatch(/^8 places at once for about \d+, by chance alone/);
  expect(planted[0]).toBe(planted[1]);
}, 1_800_000);
