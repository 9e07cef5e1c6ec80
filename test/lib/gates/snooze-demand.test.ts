import { describe, expect, it } from '@jest/globals';
import { collected } from '../../support/collected.ts';
import { DAY, START, world } from '../../support/world.ts';
import { snoozeDemand } from '../../../lib/gates/snooze-demand.ts';
import { personId } from '../examples.ts';
import { logOf } from './waiting.ts';

const demandId = 'seller.measuring';
const snoozed = { demandId, by: personId(3), callId: 'a' };

async function wanted() {
  const company = world();
  await company.ports.declinedDemand.count({
    requesterId: personId(4),
    roleId: 'seller',
    skillId: 'measuring',
    at: START,
  });
  return company;
}

describe('a demand that its owners snooze', () => {
  it('is snoozed for months of thirty days', async () => {
    const company = await wanted();
    const leftUntil = START + 180 * DAY;
    expect(await company.run(snoozeDemand, { ...snoozed, months: 6 })).toEqual({ demandId, leftUntil });
    expect(await collected(company.ports.declinedDemand.all())).toMatchObject([
      { demandId, leftUntil, count: 1 },
    ]);
  });

  it('stands in the log, with who said so', async () => {
    const company = await wanted();
    await company.run(snoozeDemand, { ...snoozed, months: 6 });
    expect(await logOf(company)).toMatchObject([
      {
        at: START,
        decidedBy: { kind: 'human', name: personId(3) },
        subject: demandId,
        outcome: expect.stringContaining('snoozed for 6 months'),
        evidence: [`declined:${demandId}`],
      },
    ]);
  });

  it.each([1, 24])('is snoozed for %d months', async (months) => {
    const company = await wanted();
    const { leftUntil } = await company.run(snoozeDemand, { ...snoozed, months });
    expect(leftUntil - START).toBe(months * 30 * DAY);
  });

  it.each([0, 25, 1.5])('is not snoozed for %d months', async (months) => {
    const company = await wanted();
    await expect(company.run(snoozeDemand, { ...snoozed, months })).rejects.toMatchObject({
      fault: { kind: 'bad-input' },
    });
    expect(await logOf(company)).toEqual([]);
  });
});
