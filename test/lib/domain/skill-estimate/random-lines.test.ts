import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { randomLines, type LineSums } from '../../../../lib/domain/skill-estimate/random-lines.ts';

interface Fixture {
  lines: {
    g: number[];
    x: number[];
    y: number[];
    all: number[];
    within: number;
    between: number[];
    offsets: number[];
    slopes: number[];
  };
}
const { lines } = JSON.parse(
  readFileSync(new URL('../../../fixtures/linking/linking.json', import.meta.url), 'utf8'),
) as Fixture;

const sumsOf = (points: readonly (readonly [number, number])[]): LineSums => {
  const sum = (of: (x: number, y: number) => number) => points.reduce((all, [x, y]) => all + of(x, y), 0);
  return {
    n: points.length,
    x: sum((x) => x),
    xx: sum((x) => x * x),
    y: sum((_, y) => y),
    xy: sum((x, y) => x * y),
    yy: sum((_, y) => y * y),
  };
};
const groups = [...new Set(lines.g)].map((group) =>
  sumsOf(lines.g.flatMap((g, i) => (g === group ? [[lines.x[i] ?? 0, lines.y[i] ?? 0] as const] : []))),
);
const nearly = (expected: readonly number[]): unknown[] =>
  expected.map((value) => expect.closeTo(value, 3) as unknown);

test('the lines of raters are those that nlme finds in R', () => {
  const found = randomLines(groups);
  expect([found.offset, found.slope]).toEqual(nearly(lines.all));
  expect([found.within, ...found.between]).toEqual(nearly([lines.within, ...lines.between]));
  expect(found.departures.map(({ offset }) => offset)).toEqual(nearly(lines.offsets));
  expect(found.departures.map(({ slope }) => slope)).toEqual(nearly(lines.slopes));
});

test('of raters who say the same nobody is told apart', () => {
  const alike = Array.from({ length: 5 }, () => sumsOf([-1, 0, 1].map((x) => [x, 0.5 * x] as const)));
  const { departures } = randomLines(alike);
  expect(departures).toHaveLength(5);
  for (const { offset, slope } of departures) {
    expect(offset).toBeCloseTo(0, 6);
    expect(slope).toBeCloseTo(0, 6);
  }
});

test('who said little is drawn to the others more than who said much', () => {
  const all = (n: number, above: number) =>
    sumsOf(Array.from({ length: n }, (_, i) => [(i % 3) - 1, above + (i % 2) * 0.2 - 0.1] as const));
  const [, , little, much] = randomLines([all(30, 0), all(30, 0.1), all(6, -1), all(60, -1)]).departures;
  expect(little?.offset).toBeLessThan(0);
  expect(Math.abs(little?.offset ?? 0)).toBeLessThan(Math.abs(much?.offset ?? 0));
});
