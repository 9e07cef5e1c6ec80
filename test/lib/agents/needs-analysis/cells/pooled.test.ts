import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { fitOf, pooled, type LevelCell } from '../../../../../lib/agents/needs-analysis/cells/pooled.ts';

const Said = z.object({ levels: z.number(), error: z.number() });
const fixture = z
  .object({
    cells: z.array(Said.extend({ department: z.string(), site: z.string(), people: z.number() })),
    fits: z.array(
      z.object({ spread: z.array(z.number()), logLikelihood: z.number(), levels: z.array(z.number()) }),
    ),
    role: Said,
    pooled: z.array(Said.extend({ of: z.string(), chance: z.number() })),
  })
  .parse(JSON.parse(readFileSync(new URL('from-r.json', import.meta.url), 'utf8')));

const cells: LevelCell[] = fixture.cells.map(({ levels, error, ...cell }) => ({
  ...cell,
  said: { levels, error },
}));
const without = (at: number): LevelCell[] =>
  cells.map(({ said, ...cell }, i) => ({ ...cell, ...(said && i !== at ? { said } : {}) }));

test.each(fixture.fits)('the levels of cells are those of metafor at $spread', ({ spread, levels }) => {
  const [department = 0, site = 0, cell = 0] = spread;
  const fit = fitOf(cells, undefined, { department, site, cell, prior: 1 });
  for (const [i, level] of levels.entries()) expect(fit.levels.get(i, 0)).toBeCloseTo(level, 8);
});

test('spreads are told apart by the restricted likelihood of metafor', () => {
  const [first, ...others] = fixture.fits.map(
    ({ spread: [department = 0, site = 0, cell = 0], logLikelihood }) => ({
      here: fitOf(cells, undefined, { department, site, cell, prior: 1 }).logLikelihood,
      there: logLikelihood,
    }),
  );
  for (const other of others)
    expect(other.here - (first?.here ?? NaN)).toBeCloseTo(other.there - (first?.there ?? NaN), 8);
});

const groups: Record<string, (cell: LevelCell) => boolean> = {
  'the role': () => true,
  B: ({ department }) => department === 'B',
  x: ({ site }) => site === 'x',
  'B at y': ({ department, site }) => department === 'B' && site === 'y',
  A: ({ department }) => department === 'A',
  'all but B': ({ department }) => department !== 'B',
};

test.each(fixture.pooled)(
  'with the figure of the role, over all spreads: $of',
  ({ of, levels, error, chance }) => {
    const pool = pooled(without(3), fixture.role);
    const found = pool.of(
      cells.map((cell) => groups[of]?.(cell) ?? false),
      0.15,
    );
    expect(found.levels).toBeCloseTo(levels, 7);
    expect(found.error).toBeCloseTo(error, 7);
    expect(found.chance).toBeCloseTo(chance, 7);
  },
);

describe('a cell', () => {
  const alone = (said: LevelCell['said']): LevelCell[] => [
    ...['a', 'b', 'c', 'd'].map((department) => ({
      department,
      site: 'x',
      people: 20,
      said: { levels: 0.05, error: 0.2 },
    })),
    { department: 'e', site: 'x', people: 10, ...(said ? { said } : {}) },
  ];
  const only = [false, false, false, false, true];

  test('is drawn to its role the more the less surely it is known', () => {
    const [surely, hardly] = [0.1, 0.8].map(
      (error) => pooled(alone({ levels: 1, error }), undefined).of(only, 0.15).levels,
    );
    expect(surely).toBeGreaterThan(0.85);
    expect(hardly).toBeLessThan(0.4);
  });

  test('of which nothing was said is taken for its role, and known less', () => {
    const pool = pooled(alone(undefined), undefined);
    const [unknown, known] = [pool.of(only, 0.15), pool.of([true, false, false, false, false], 0.15)];
    expect(unknown.levels).toBeCloseTo(0.05, 10);
    expect(unknown.error).toBeGreaterThan(1.2 * known.error);
  });
});

test('a role that is one cell is what was said of both', () => {
  const one = pooled([{ department: 'a', site: 'x', people: 9, said: { levels: 1, error: 0.4 } }], {
    levels: 0.5,
    error: 0.2,
  }).of([true], 0.15);
  expect(one.levels).toBeCloseTo(0.6, 10);
  expect(one.error).toBeCloseTo(0.2 / Math.sqrt(1.25), 10);
});
