import { describe, expect, it } from '@jest/globals';
import { trendIdOf } from '../../../lib/domain/signal/market-trend.ts';
import { leaveTrend } from '../../../lib/gates/leave-trend.ts';
import { DAY, START, world } from '../../support/world.ts';
import { personId } from '../examples.ts';
import { logOf } from './waiting.ts';

const trend = { trend: 'Buyers ask for emissions', source: 'a survey', day: '2026-01-02' };
const trendId = trendIdOf(trend);
const left = { trendId, months: 6, by: personId(3), callId: 'a' };

async function moving() {
  const company = world();
  await company.ports.groups.saveTrend({
    value: { ...trend, trendId, skillIds: ['emissions'], unknown: [], at: START },
  });
  return company;
}

describe('a market trend that the owners of the charter leave', () => {
  it('is left for months of thirty days', async () => {
    const company = await moving();
    const leftUntil = START + 180 * DAY;
    expect(await company.run(leaveTrend, left)).toEqual({ trendId, leftUntil });
    expect((await company.ports.groups.trend(trendId))?.value).toMatchObject({ ...trend, leftUntil });
  });

  it('stands in the log, with who said so and of what', async () => {
    const company = await moving();
    await company.run(leaveTrend, left);
    expect(await logOf(company)).toMatchObject([
      {
        at: START,
        decidedBy: { kind: 'human', name: personId(3) },
        subject: trendId,
        outcome: expect.stringContaining('left for 6 months'),
        evidence: [`trend:${trendId}`],
      },
    ]);
  });

  it('is left by nobody where nobody knows it, and nothing of it is logged', async () => {
    const company = world();
    await expect(company.run(leaveTrend, left)).rejects.toMatchObject({ fault: { kind: 'not-found' } });
    expect(await logOf(company)).toEqual([]);
  });
});
