import { describe, expect, test } from '@jest/globals';
import { LEAST_MONTHS } from '../../../../lib/domain/workforce/joiners-and-leavers.ts';
import { forecastHeads, HORIZONS } from '../../../../lib/domain/workforce/forecast-heads.ts';
import { shrunkRates } from '../../../../lib/domain/workforce/joiner-and-leaver-rates.ts';
import type { HeadMonth } from '../../../../lib/domain/workforce/headcount.ts';

const course = (from: number, months: number, joined: number, gone: number): HeadMonth[] =>
  Array.from({ length: months }, (_, i) => ({
    heads: from + (joined - gone) * i,
    joined: i === 0 ? 0 : joined,
    movedIn: 0,
    gone: i === 0 ? 0 : gone,
    at: i,
  }));

describe('rates', () => {
  test('of a small role the company speaks, of a large one its own past', () => {
    const [large, small] = shrunkRates(
      [
        { events: 200, exposure: 10_000 },
        { events: 4, exposure: 60 },
        { events: 90, exposure: 9_000 },
      ],
      1,
    );
    expect(large?.mean).toBeCloseTo(0.02, 2);
    expect(small?.mean).toBeLessThan(0.03);
    expect(small?.error).toBeGreaterThan(large?.error ?? 1);
  });

  test('where nobody was seen nothing is expected', () => {
    expect(shrunkRates([{ events: 0, exposure: 0 }], 1)).toEqual([{ mean: 0, error: 0 }]);
  });
});

describe('people of a role', () => {
  const roles = new Map([
    ['falls', course(200, 30, 1, 4)],
    ['stays', course(100, 30, 2, 2)],
    ['grows', course(60, 30, 3, 1)],
    ['new', course(20, LEAST_MONTHS - 1, 1, 1)],
  ]);
  const said = forecastHeads(roles);

  test('go on as they went, and less surely the further ahead', () => {
    const falls = HORIZONS.map((months) => said.get('falls')?.get(months));
    for (const [i, one] of falls.entries()) {
      expect(one?.heads).toBeLessThan(falls[i - 1]?.heads ?? 114);
      expect(one?.error).toBeGreaterThan(falls[i - 1]?.error ?? 0);
      expect(one?.low).toBeLessThanOrEqual(one?.heads ?? 0);
      expect(one?.high).toBeGreaterThanOrEqual(one?.heads ?? 0);
    }
    expect(said.get('grows')?.get(12)?.heads).toBeGreaterThan(118);
    expect(Math.abs((said.get('stays')?.get(12)?.heads ?? 0) - 100)).toBeLessThan(8);
  });

  test('of a role known for less than half a year nothing is forecast', () => {
    expect(said.get('new')).toBeUndefined();
  });

  test('the order of roles changes nothing', () => {
    const other = forecastHeads(new Map([...roles].toReversed())).get('falls');
    for (const months of HORIZONS) {
      const { error = 0, ...counts } = said.get('falls')?.get(months) ?? {};
      expect(other?.get(months)).toMatchObject(counts);
      expect(other?.get(months)?.error).toBeCloseTo(error, 9);
    }
  });
});
