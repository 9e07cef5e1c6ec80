import { describe, expect, test } from '@jest/globals';
import {
  ableAhead,
  demandsOf,
  demandsOfForecasts,
  headsByPolicy,
  outlookOf,
} from '../../../../lib/domain/workforce/capability.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import type { Undertaking } from '../../../../lib/domain/workforce/undertaking.ts';
import { waysAhead } from '../../../../lib/domain/workforce/ways.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';

const AT = Date.parse('2026-03-02T08:00:00Z');
const one = (over: Partial<Undertaking> = {}): Undertaking => ({
  undertakingId: `u-${over.title ?? 'plant'}`,
  kind: 'project',
  title: 'plant',
  roleId: 'seller',
  skillId: 'pricing',
  level: 3,
  people: 20,
  from: '2026-09-01',
  ownerId: guidOf('owner'),
  standing: 'confirmed',
  ...over,
});

describe('what is needed on a day', () => {
  test('is the sum of all that run on it, at the lowest level that any asks for', () => {
    const demands = demandsOf(
      [one(), one({ title: 'b', people: 5, level: 2, from: '2026-05-01', until: '2026-10-01' })],
      AT,
    );
    expect(demands).toMatchObject([
      { day: '2026-05-01', people: 5, level: 2, months: 2 },
      { day: '2026-09-01', people: 25, level: 2, months: 6 },
    ]);
  });

  test('is what forecasts say of days to come, as far ahead as undertakings are looked at', () => {
    const forecasts = ['2026-02-01', '2026-03-02', '2026-09-01T06:00:00Z', '2031-01-01'].map((neededBy) => ({
      roleId: 'seller',
      skillId: 'pricing',
      level: 4,
      neededBy,
    }));
    expect(demandsOfForecasts(forecasts, AT)).toEqual([
      { roleId: 'seller', skillId: 'pricing', level: 4, day: '2026-09-01' },
    ]);
  });

  test('counts nothing that is proposed, over, or further ahead than a forecast', () => {
    expect(
      demandsOf(
        [
          one({ standing: 'proposed' }),
          one({ until: '2026-02-01', from: '2026-01-01' }),
          one({ from: '2028-03-02' }),
        ],
        AT,
      ),
    ).toEqual([]);
    expect(demandsOf([one({ from: '2026-01-01', until: '2026-03-02' })], AT)).toHaveLength(1);
    expect(demandsOf([one({ from: '2026-01-01' })], AT)).toMatchObject([{ day: '2026-03-02', months: 1 }]);
  });
});

describe('how many will be able to', () => {
  const standing = { population: 100, assessed: 90, belowTarget: 45 };
  const heads = { heads: 80, low: 70, high: 90, error: 8, from: 'counted' as const };

  test('is people of the role times the share who can, both as unsure as they are', () => {
    const able = ableAhead(standing, heads);
    expect(able?.about).toBe(40);
    expect(able?.low).toBeLessThan(35);
    expect(outlookOf(able, 60)).toBe('short');
    expect(outlookOf(able, 42)).toBe('open');
    expect(outlookOf(able, 20)).toBe('enough');
  });

  test('is less sure the fewer are known, and unknown where nobody is', () => {
    const width = (assessed: number) => {
      const { low = 0, high = 0 } =
        ableAhead({ population: 100, assessed, belowTarget: assessed / 2 }, heads) ?? {};
      return high - low;
    };
    expect(width(20)).toBeGreaterThan(width(90));
    expect(outlookOf(ableAhead({ population: 100, assessed: 0, belowTarget: 0 }, heads), 9)).toBe('unknown');
  });

  test('is as many as now, less surely with each month, while too few months were counted', () => {
    expect(headsByPolicy(100, 12, 0.15).error).toBeGreaterThan(headsByPolicy(100, 3, 0.15).error);
  });
});

describe('the sheet', () => {
  const gap = { missing: 20, needed: 60, daysLeft: 150, canBeTaught: 15, chanceShort: 0.97 };

  test('says of each way what it brings, and what comes late or brings too few is riskier', () => {
    const ways = Object.fromEntries(
      waysAhead(gap, SHIPPED_POLICY.planning, undefined).map((way) => [way.way, way]),
    );
    // Of 15 who can be taught six in ten come to be able to.
    expect(ways['build']).toMatchObject({ people: 9, cost: 15 * 1_200, risk: 'high', daysFrom: 'policy' });
    expect(ways['buy']).toMatchObject({ people: 20, late: 0, risk: 'medium', confidence: 'medium' });
    expect(ways['borrow']).toMatchObject({ people: 20, cost: 20 * 9_000 * 6 });
    expect(ways['bot']).toMatchObject({ people: 15, late: 30, confidence: 'low' });
  });

  test('takes the days from what was measured here, once it was measured often enough', () => {
    const days = (needs: number) => waysAhead(gap, SHIPPED_POLICY.planning, { days: 77, needs })[0];
    expect(days(2)).toMatchObject({ days: 120, daysFrom: 'policy' });
    expect(days(3)).toMatchObject({ days: 77, daysFrom: 'measured', confidence: 'high' });
  });
});
