import { expect, test } from '@jest/globals';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { NOTHING_PLANTED } from '../../sample/truth.ts';
import { ablate } from './ablation.ts';

/** Neither those of the tuning nor those of the figure. */
const SEED = 52;
const silent = () => undefined;

test('where nothing is planted nothing is lost without them', async () => {
  const agents: AgentName[] = [
    'content',
    'cohort',
    'practice',
    'performance',
    'mobility',
    'hiring',
    'experts',
  ];
  const { whole, rows } = await ablate([SEED], NOTHING_PLANTED, silent, agents);
  expect(whole).toMatchObject({ days: null, planted: 0 });
  expect(rows.map(({ off }) => off)).toEqual(agents);
  for (const row of rows) {
    expect(row).toMatchObject({ met: 0, isBeyondChance: false });
    expect(row.money.mean).toBeLessThanOrEqual(0);
    expect(row).not.toHaveProperty('days');
  }
}, 1_800_000);
