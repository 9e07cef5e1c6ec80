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

  test('of the registers as they are finds what was found, when it was said, and agrees with the humans', async () => {
    const { comparisons, wanted, causes, unwanted, people, notKnown } = await replay(company, {});
    expect(comparisons).toMatchObject([{ needId: 'seller.negotiation', humans: 'learnable' }]);
    expect(comparisons[0]?.replayed?.firstAt).toBeGreaterThanOrEqual(START);
    // It looks once a week.
    expect(comparisons[0]?.replayed?.firstAt).toBeLessThan(START + 7 * DAY);
    expect(notKnown).toEqual([]);
    expect({ wanted, causes, unwanted, people }).toEqual({
      wanted: { humans: 1, replayed: 1 },
      causes: { told: 1, alike: 1 },
      unwanted: 0,
      people: 72,
    });
  });

  test('of a threshold that hides the gap says what humans wanted and it would have missed', async () => {
    const { comparisons, wanted } = await replay(company, {
      policy: { thresholds: { noticeableGap: 5, shareBelow: 0.9 } },
    });
    expect(comparisons).toMatchObject([{ needId: 'seller.negotiation', replayed: null }]);
    expect(wanted).toEqual({ humans: 1, replayed: 0 });
  });

  test('of another charter says which line would ask for it, and of one that does not, that it would be missed', async () => {
    const under = async (skillId: string) => {
      const charterLines = [{ ...line, skillIds: [skillId], roleIds: ['seller'] }];
      const { comparisons } = await replay(company, { charterLines });
      return comparisons.map(({ needId, replayed }) => [needId, replayed?.charterLineId]);
    };
    expect(await under('negotiation')).toEqual([['seller.negotiation', 'T1']]);
    expect(await under('writing')).toEqual([['seller.negotiation', undefined]]);
  });

  test('of another level says that nothing is known of it, and so never at which level people stand', async () => {
    const roleProfiles = (target: number) => [
      { roleId: 'seller', title: 'Seller', targets: { negotiation: target, writing: 3.5 } },
    ];
    for (const target of [1, 3, 5])
      expect(await replay(company, { roleProfiles: roleProfiles(target) })).toMatchObject({
        comparisons: [{ needId: 'seller.negotiation', replayed: null }],
        notKnown: ['seller.negotiation'],
      });
  });

  test('changes nothing and writes nothing', async () => {
    const state = async () => ({
      decisions: (await collected(company.ports.decisions.all())).length,
      needs: await collected(company.ports.needs.list()),
      written: Object.values(company.channels).map(({ standing }) => standing.size),
      waiting: company.bus.waiting.length,
    });
    const before = await state();
    await replay(company, { charterLines: [], policy: { thresholds: { shareBelow: 0.2 } } });
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
