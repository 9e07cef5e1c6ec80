import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { coefficientOf } from '../../../../lib/agents/analytics/cluster-robust.ts';
import { quantileOf } from '../../../../lib/agents/analytics/student.ts';

interface Case {
  name: string;
  outcome: number[];
  x: number[][];
  cluster: string[];
  which: number;
  expected: { estimate: number; freedom: number; quantile: number };
}
const cases = JSON.parse(
  readFileSync(new URL('cluster-robust/fixture.json', import.meta.url), 'utf8'),
) as Case[];

test.each(cases)('$name: as clubSandwich says', ({ outcome, x, cluster, which, expected }) => {
  const rows = outcome.map((value, i) => ({ outcome: value, x: x[i] ?? [], cluster: cluster[i] ?? '' }));
  const found = coefficientOf(rows, which);
  expect(found?.estimate).toBeCloseTo(expected.estimate, 9);
  expect(found?.freedom).toBeCloseTo(expected.freedom, 6);
  expect(quantileOf(0.975, found?.freedom ?? NaN)).toBeCloseTo(expected.quantile, 6);
});

test('a column that says what another says leaves nothing to tell', () => {
  const rows = [1, 2, 3, 4].map((value) => ({ outcome: value, x: [1, 2], cluster: String(value) }));
  expect(coefficientOf(rows, 1)).toBeUndefined();
  expect(coefficientOf(rows.slice(0, 2), 1)).toBeUndefined();
});

test('is not told where a regressor follows from the others, in whatever order people are counted', () => {
  // Five who received it were seen at 2 before and five who wait at 3.1: what they were before tells who they are.
  const rows = Array.from({ length: 10 }, (_, i) => ({
    outcome: 1 + ((i * 7) % 5) / 2,
    x: [1, i < 5 ? 1 : 0, (i < 5 ? 2 : 3.1) - 2.55],
    cluster: String(i),
  }));
  for (const some of [rows, rows.toReversed(), [...rows.slice(3), ...rows.slice(0, 3)]])
    expect(coefficientOf(some, 1)).toBeUndefined();
  // A hair apart it is told, with weights that say how little.
  const apart = rows.map((row, i) => (i === 0 ? { ...row, x: [1, 1, -0.45] } : row));
  expect(Math.max(...(coefficientOf(apart, 1)?.weights ?? []))).toBeGreaterThan(1);
});
