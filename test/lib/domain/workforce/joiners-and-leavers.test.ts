import { expect, test } from '@jest/globals';
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
