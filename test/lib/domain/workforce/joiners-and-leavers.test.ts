import { describe, expect, test } from '@jest/globals';
import { shrunkRates } from '../../../../lib/domain/workforce/joiner-and-leaver-rates.ts';
import { ahead, flowsOf, type History } from '../../../../lib/domain/workforce/joiners-and-leavers.ts';

/** A hundred people in each month, of whom so many came and went; the first month is where counting begins. */
const months = (...moves: readonly (readonly [joined: number, gone: number, heads?: number])[]): History =>
  [[0, 0] as const, ...moves].map(([joined, gone, heads = 100], at) => ({
    heads,
    joined,
    movedIn: 0,
    gone,
    at,
  }));
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

const driftOf = (...histories: History[]): number => flowsOf(histories)[0]?.drift ?? Number.NaN;

test('a trend drifts by how much half a year differs from the one before, less what chance makes of it', () => {
  // Of 600 months of people 1% more at first, 10% more then: 0.09² − (6 + 60) / 600², over four months of a walk.
  const role = months(...times(6, [1, 0] as const), ...times(6, [10, 0] as const));
  expect(driftOf(role)).toBeCloseTo(Math.sqrt((0.09 ** 2 - 66 / 600 ** 2) / 4), 9);
});

test('half a year of more people is compared by its rate, and weighs as much as the smaller half', () => {
  // Eleven months of 100 and 200: exposure 100·6 before, 100 + 200·5 then; both rates are net by exposure.
  const role = months(...times(6, [2, 1] as const), ...times(6, [30, 8, 200] as const));
  const [early, late] = [
    { net: 6, moves: 18, exposure: 600 },
    { net: 132, moves: 228, exposure: 1_100 },
  ];
  const apart = (late.net / late.exposure - early.net / early.exposure) ** 2;
  const chance = late.moves / late.exposure ** 2 + early.moves / early.exposure ** 2;
  expect(driftOf(role)).toBeCloseTo(Math.sqrt((apart - chance) / 4), 9);
});

test('what chance alone explains is no drift, and of too short a past the usual is taken', () => {
  expect(driftOf(months(...times(6, [1, 1] as const), ...times(6, [3, 2] as const)))).toBe(0);
  expect(driftOf(months(...times(11, [10, 0] as const)))).toBe(0.0015);
  expect(driftOf(months(...times(12, [10, 0, 0] as const)))).toBe(0.0015);
});

test('what comes is by the trend, and its error by chance, by the rate and by how that may change', () => {
  const still = { trend: 0, error: 0, churn: 0.02, drift: 0 };
  expect(ahead(100, still, 6, 1)).toEqual({ heads: 100, error: expect.closeTo(Math.sqrt(12), 9) });
  const sure = { trend: 0.01, error: 0, churn: 0, drift: 0 };
  expect(ahead(100, sure, 12, 1)).toEqual({ heads: expect.closeTo(100 * Math.exp(0.12), 9), error: 0.5 });
  // Damped by half, twelve months are nearly one.
  expect(ahead(100, sure, 12, 0.5).heads).toBeCloseTo(100 * Math.exp(0.01 * (1 - 0.5 ** 12)), 9);
  expect(ahead(100, { ...still, churn: 0, error: 0.01 }, 6, 1).error).toBeCloseTo(6, 9);
  expect(ahead(100, { ...still, churn: 0, drift: 0.01 }, 6, 1).error).toBeCloseTo(Math.sqrt(72), 9);
});

describe('how a role moves', () => {
  // People, and who was hired, came from another role and went, month by month; the first is where counting begins.
  const rows = [
    [100, 9, 9, 9],
    [103, 4, 1, 2],
    [110, 9, 0, 0],
    [108, 0, 0, 5],
    [109, 2, 1, 1],
    [119, 12, 0, 2],
    [117, 0, 0, 4],
    [116, 1, 2, 0],
    [122, 6, 2, 6],
    [120, 0, 0, 2],
    [119, 0, 1, 0],
    [131, 13, 1, 3],
    [128, 0, 0, 1],
    [127, 1, 1, 4],
  ] as const;
  const roleOf = (from: number): History =>
    rows.slice(from).map(([heads, joined, movedIn, gone], at) => ({ heads, joined, movedIn, gone, at }));

  /** By the letter of the method, over the months after the first: the older by half for each two years. */
  function expectedOf(from: number) {
    const months = rows.slice(from).slice(1);
    const before = rows.slice(from).map(([heads]) => heads);
    const weight = (i: number) => 2 ** -((months.length - 1 - i) / 24);
    const rateOf = (events: readonly number[]) => {
      const seen = {
        events: events.reduce((sum, count, i) => sum + weight(i) * count, 0),
        exposure: events.reduce((sum, _, i) => sum + weight(i) * (before[i] ?? 0), 0),
      };
      const rate = seen.events / seen.exposure;
      const apart = events.map(
        (count, i) => (count - rate * (before[i] ?? 0)) ** 2 / (rate * (before[i] ?? 0)),
      );
      const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length;
      const bunched = apart.length < 12 ? 1.5 : Math.min(4, Math.max(1, mean));
      return { mean, bunched, rate: shrunkRates([seen], bunched)[0] ?? { mean: 0, error: 0 } };
    };
    const into = rateOf(months.map(([, joined, movedIn]) => joined + movedIn));
    const out = rateOf(months.map(([, , , gone]) => gone));
    return {
      into,
      out,
      trend: into.rate.mean - out.rate.mean,
      error: Math.hypot(into.rate.error, out.rate.error),
      churn: into.rate.mean * into.bunched + out.rate.mean * out.bunched,
    };
  }

  test.each([
    ['a year and a month', 0],
    ['a year', 1],
    ['eleven months, too few to say how they come in bunches', 2],
  ])('is told by who came and went in %s', (_, from) => {
    const [flow] = flowsOf([roleOf(from)]);
    const { trend, error, churn } = expectedOf(from);
    expect(flow?.trend).toBeCloseTo(trend, 9);
    expect(flow?.error).toBeCloseTo(error, 9);
    expect(flow?.churn).toBeCloseTo(churn, 9);
  });

  test('takes whom came in bunches for up to four times as much as chance, and nobody for less', () => {
    const { into, out } = expectedOf(0);
    expect([into.mean > 4, into.bunched]).toEqual([true, 4]);
    // Between the bounds it counts as it is.
    expect([out.mean > 1.2, out.mean < 3.8]).toEqual([true, true]);
    const even = months(...times(13, [2, 1] as const));
    const [flow] = flowsOf([even]);
    expect(flow?.churn).toBeCloseTo(0.03, 9);
    expect(flow?.trend).toBeCloseTo(0.01, 9);
  });
});
