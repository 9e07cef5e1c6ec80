import { describe, expect, it } from '@jest/globals';
import { isTrendToAsk, latestTrendFirst, trendIdOf } from '../../../../lib/domain/signal/market-trend.ts';

const DAY = 86_400_000;
const AT = Date.UTC(2026, 2, 2);
const on = (days: number) => new Date(AT + days * DAY).toISOString();
const line = (skillIds: string[], from: string, until: string) => ({
  lineId: 'C1',
  text: 'We need it',
  skillIds,
  roleIds: ['seller'],
  weight: 0.5,
  from,
  until,
  ownerId: '00000000-0000-4000-8000-000000000001',
});
const TREND = {
  trendId: 't',
  trend: 'Agents',
  source: 'Press',
  day: on(-10).slice(0, 10),
  skillIds: ['pricing', 'negotiation'],
  unknown: [],
  at: AT,
};
const charter = (...lines: ReturnType<typeof line>[]) => ({ version: '1', lines });

describe('whether the owners of the charter are asked about a trend', () => {
  it.each([
    ['no line asks for its skills', charter(line(['writing'], on(-1), on(1))), true],
    ['a line asks for one of them', charter(line(['negotiation'], on(-1), on(1))), false],
    ['that line has ended', charter(line(['negotiation'], on(-2), on(0))), true],
    ['that line is yet to begin', charter(line(['negotiation'], on(1), on(2))), true],
  ])('%s: %#', (_, lines, expected) => {
    expect(isTrendToAsk(TREND, lines, AT)).toBe(expected);
  });

  it('not while it is left, and not after two years', () => {
    expect(isTrendToAsk({ ...TREND, leftUntil: AT + 1 }, charter(), AT)).toBe(false);
    expect(isTrendToAsk({ ...TREND, leftUntil: AT }, charter(), AT)).toBe(true);
    expect(isTrendToAsk({ ...TREND, day: on(-730).slice(0, 10) }, charter(), AT)).toBe(true);
    expect(isTrendToAsk({ ...TREND, day: on(-731).slice(0, 10) }, charter(), AT)).toBe(false);
  });
});

it('a trend is one by what it says, who and when, in whatever letters', () => {
  const id = trendIdOf(TREND);
  expect(trendIdOf({ ...TREND, trend: 'AGENTS', source: 'press' })).toBe(id);
  expect(trendIdOf({ ...TREND, trend: 'Agent' })).not.toBe(id);
  expect(trendIdOf({ ...TREND, source: 'Press 2' })).not.toBe(id);
  expect(trendIdOf({ ...TREND, day: '2026-01-01' })).not.toBe(id);
});

it('the latest is asked about first', () => {
  const older = { ...TREND, day: '2026-01-01', trend: 'A' };
  const same = { ...TREND, trend: 'Z' };
  expect([older, same, TREND].toSorted(latestTrendFirst)).toEqual([TREND, same, older]);
});
