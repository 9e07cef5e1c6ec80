import { describe, expect, test } from '@jest/globals';
import { averaged } from '../../../../lib/agents/listening/averaged.ts';
import {
  DRIFTS,
  freedOfDrift,
  regress,
  type Drift,
  type SeenAt,
} from '../../../../lib/agents/listening/drift.ts';
import { normalTail } from '../../../../lib/domain/statistics/normal-tail.ts';
import { deviate } from '../../../../sample/random.ts';

/** Twelve reports, two of them late and one left out, with a step in the last four. */
const SEEN: SeenAt[] = [0, 1, 2, 3.5, 4.5, 5, 7, 8, 9, 10, 11, 12].map((at, i) => ({
  at,
  series: [3.5 + 0.4 * deviate('answers', i), 1, Number(i >= 8)],
  variance: 0.05 + 0.01 * (i % 3),
}));

/**
 * The same by brute force: the covariance of all reports written down as the drift says, inverted as a whole. Nothing
 * is shared with the filter.
 */
function byMatrix(seen: readonly SeenAt[], { kept, spread }: Drift) {
  const covariance = seen.map((a, i) =>
    seen.map((b, j) => {
      const apart = Math.abs(a.at - b.at);
      const together = kept === 1 ? Math.min(a.at, b.at) : kept ** apart;
      return together * spread ** 2 + (i === j ? a.variance : 0);
    }),
  );
  const { inverse, logDeterminant } = inverted(covariance);
  const column = (k: number) => seen.map(({ series }) => series[k] ?? 0);
  const product = (a: number[], b: number[]) =>
    a.reduce((sum, x, i) => sum + x * b.reduce((row, y, j) => row + (inverse[i]?.[j] ?? 0) * y, 0), 0);
  const xs = [column(1), column(2)];
  const y = column(0);
  const gram = inverted(xs.map((a) => xs.map((b) => product(a, b))));
  const right = xs.map((a) => product(a, y));
  const estimates = gram.inverse.map((row) => row.reduce((sum, g, i) => sum + g * (right[i] ?? 0), 0));
  const left = y.map(
    (value, t) => value - xs.reduce((sum, x, k) => sum + (x[t] ?? 0) * (estimates[k] ?? 0), 0),
  );
  return {
    estimates,
    variance: gram.inverse[1]?.[1] ?? NaN,
    logLikelihood: -(logDeterminant + gram.logDeterminant + product(left, left)) / 2,
  };
}

/** Gauss–Jordan on the matrix beside the identity. */
function inverted(matrix: readonly (readonly number[])[]) {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  let logDeterminant = 0;
  for (let k = 0; k < size; k += 1) {
    const pivot = rows[k]?.[k] ?? NaN;
    logDeterminant += Math.log(pivot);
    const scaled = (rows[k] ?? []).map((value) => value / pivot);
    for (let i = 0; i < size; i += 1) {
      const factor = rows[i]?.[k] ?? 0;
      rows[i] = i === k ? scaled : (rows[i] ?? []).map((value, j) => value - factor * (scaled[j] ?? 0));
    }
  }
  return { inverse: rows.map((row) => row.slice(size)), logDeterminant };
}

describe('the filter', () => {
  test.each(DRIFTS.map((drift) => [drift.kept, drift.spread, drift] as const))(
    'estimates as least squares with the whole covariance do, with %f kept and a spread of %f',
    (_, __, drift) => {
      const found = regress(freedOfDrift(SEEN, drift), [1, 2]);
      const brute = byMatrix(SEEN, drift);
      expect(found?.estimates[0]).toBeCloseTo(brute.estimates[0] ?? NaN, 9);
      expect(found?.estimates[1]).toBeCloseTo(brute.estimates[1] ?? NaN, 9);
      expect(found?.covariance(1, 1)).toBeCloseTo(brute.variance, 9);
      expect(found?.logLikelihood).toBeCloseTo(brute.logLikelihood, 8);
    },
  );

  // As generalised least squares in Python gave them once, from the covariance and without a filter.
  test('keeps to its numbers', () => {
    const found = regress(freedOfDrift(SEEN, { kept: 0.6, spread: 0.2 }), [1, 2]);
    expect(found?.estimates.map((one) => one.toFixed(6))).toEqual(['3.353672', '0.158069']);
    expect(Math.sqrt(found?.covariance(1, 1) ?? NaN)).toBeCloseTo(0.225539, 6);
  });

  test('says nothing where a step is the same as the level', () => {
    const everywhere = SEEN.map((one) => ({ ...one, series: [one.series[0] ?? 0, 1, 1] }));
    expect(regress(freedOfDrift(everywhere, { kept: 0, spread: 0 }), [1, 2])).toBeUndefined();
  });
});

test('a step is believed less of a group that walks than of one that stays', () => {
  const after = (walk: number) => {
    let level = 3.5;
    const seen = Array.from({ length: 40 }, (_, i): SeenAt => {
      level += walk * deviate('walk', i);
      const mean = level + 0.15 * deviate('report', i) - (i >= 36 ? 1 : 0);
      return { at: i, series: [mean, 1, Number(i >= 36)], variance: 0.03 };
    });
    return averaged(
      DRIFTS.map((drift) => freedOfDrift(seen, drift)),
      [1, 2],
      [0, 1],
    );
  };
  expect(after(0)?.chance).toBeLessThan(1e-5);
  expect(after(0.25)?.chance).toBeGreaterThan(1e-3);
});

test.each([
  [0, 0.5],
  [1, 0.158655253931457],
  [-1, 0.841344746068543],
  [3, 1.349898031630095e-3],
  [6, 9.865876450377018e-10],
])('the normal tail beyond %f is that of the tables', (z, tail) => {
  expect(normalTail(z) / tail).toBeCloseTo(1, 6);
});
