import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { addPair, demingLine, noPairs } from '../../../../lib/domain/skill-estimate/paired.ts';

const { two } = JSON.parse(
  readFileSync(new URL('../../../fixtures/linking/linking.json', import.meta.url), 'utf8'),
) as { two: { x: number[]; y: number[]; ratio: number; slope: number; intercept: number } };

function paired(x: readonly number[], y: readonly number[], ratio: number) {
  const sums = noPairs();
  for (const [i, level] of x.entries())
    addPair(sums, { level, error: 1 }, { level: y[i] ?? 0, error: ratio });
  return demingLine(sums);
}

describe('the line of two sources that both err', () => {
  test('is the one of greatest likelihood, as R finds it by search', () => {
    const { slope, intercept } = paired(two.x, two.y, two.ratio);
    expect(slope).toBeCloseTo(two.slope, 4);
    expect(intercept).toBeCloseTo(two.intercept, 4);
  });

  test('is the same seen from the other side', () => {
    const [there, back] = [paired(two.x, two.y, two.ratio), paired(two.y, two.x, 1 / two.ratio)];
    expect(there.slope * back.slope).toBeCloseTo(1, 9);
  });

  test.each([
    ['people hardly differ', [2, 2, 2], [3, 3, 3]],
    ['the one falls where the other rises', [1, 2, 3], [3, 2, 1]],
  ])('is an offset alone where %s', (_, x, y) => {
    const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
    expect(paired(x, y, 1)).toEqual({ intercept: mean(y) - mean(x), slope: 1 });
  });
});
