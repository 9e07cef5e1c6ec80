import { beforeEach, describe, expect, test } from '@jest/globals';
import { replayQuarter, type TriedRegisters } from '../../lib/agents/needs-analysis/replay-quarter.ts';
import { collected } from '../support/collected.ts';
import { approves, companyAtWork } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const replay = (company: World, tried: TriedRegisters) => company.run(replayQuarter, { days: 91, tried });
const line = {
  lineId: 'T1',
  text: 'Measure well',
  skillIds: ['measuring'],
  roleIds: ['tester'],
  weight: 1,
  from: '2026-01-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
};

describe('a shadow replay', () => {
  let company: World;
  beforeEach(async () => {
    company = await companyAtWork();
    await company.pass(START + 5 * DAY, approves);
  });

  test('of the registers as they are finds what was found, weeks earlier, and agrees with the humans', async () => {
    const { comparisons, wanted, causes, unwanted, people } = await replay(company, {});
    expect(comparisons).toMatchObject([{ needId: 'seller.negotiation', humans: 'learnable' }]);
    // The second of two assessments came twenty days before the analysis looked.
    expect(comparisons[0]?.replayed?.firstAt).toBeLessThan(START);
    expect({ wanted, causes, unwanted, people }).toEqual({
      wanted: { humans: 1, replayed: 1 },
      causes: { told: 1, alike: 1 },
      unwanted: 0,
      people: 72,
    });
  });

  test('of a threshold that hides the gap says what humans wanted and it would have missed', async () => {
    const { comparisons, wanted } = await replay(company, { policy: { thresholds: { noticeableGap: 3 } } });
    expect(comparisons).toMatchObject([{ needId: 'seller.negotiation', replayed: null }]);
    expect(wanted).toEqual({ humans: 1, replayed: 0 });
  });

  test('of another charter and profile says what would come up that nobody was asked about', async () => {
    const profile = { roleId: 'tester', title: 'Tester', targets: { measuring: 5 } };
    const { comparisons, unwanted } = await replay(company, {
      charterLines: [line],
      roleProfiles: [profile],
    });
    expect(comparisons.map(({ needId, replayed }) => [needId, replayed?.charterLineId])).toEqual([
      ['seller.negotiation', undefined],
      ['tester.measuring', 'T1'],
    ]);
    expect(unwanted).toBe(1);
  });

  test('changes nothing and writes nothing', async () => {
    const state = async () => ({
      decisions: (await collected(company.ports.decisions.all())).length,
      needs: await collected(company.ports.needs.list()),
      written: Object.values(company.channels).map(({ standing }) => standing.size),
      waiting: company.bus.waiting.length,
    });
    const before = await state();
    await replay(company, { charterLines: [], policy: { thresholds: { approvalDays: 1 } } });
    expect(await state()).toEqual(before);
  });

  test.each([
    ['a value out of its range', { policy: { thresholds: { shareBelow: 7 } } }],
    ['a section that does not exist', { policy: { moods: {} } }],
  ])('refuses %s', async (_what, tried) => {
    await expect(replay(company, tried as TriedRegisters)).rejects.toMatchObject({
      fault: { kind: 'bad-input' },
    });
  });
});
