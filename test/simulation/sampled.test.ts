import { expect, test } from '@jest/globals';
import { sampled } from '../support/sampled.ts';

const points = Array.from({ length: 491 }, (_, i) => i);

test('a sample has as many as were asked for, spread over all of it, and is the same again', () => {
  const taken = sampled('points', points, 40);
  expect(taken).toHaveLength(40);
  const gaps = taken.slice(1).map((point, i) => point - (taken[i] ?? 0));
  expect([Math.min(...gaps), Math.max(...gaps)]).toEqual([12, 13]);
  expect(taken.at(-1)).toBe(490);
  expect(sampled('points', points, 40)).toEqual(taken);
});

test('where there are no more than that, all are tried', () =>
  expect(sampled('points', points, 491)).toEqual(points));
