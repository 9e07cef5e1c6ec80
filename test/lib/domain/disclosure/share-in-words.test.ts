import { describe, expect, test } from '@jest/globals';
import {
  fullGroups,
  fullGroupsOf,
  inFives,
  isSaidInNumbers,
  rangeInFives,
  shareInWords,
} from '../../../../lib/domain/disclosure/share-in-words.ts';

test.each([
  [4, 40, 5, 0],
  [5, 40, 5, 5],
  [9, 40, 5, 5],
  [10, 15, 5, 10],
  [15, 15, 5, 10],
  [14, 15, 5, 10],
  [40, 44, 5, 35],
  [3, 4, 5, 0],
  [0, 0, 5, 0],
  [19, 40, 10, 10],
])('%d of %d, the smallest group being %d: at least %d', (some, of, least, told) => {
  expect(fullGroupsOf(some, of, least)).toBe(told);
});

test.each([
  [4, 5, 0],
  [5, 5, 5],
  [9, 5, 5],
  [10, 5, 10],
  [9, 10, 0],
  [29, 10, 20],
])('%d people who did something, the smallest group being %d: %d', (people, least, told) => {
  expect(fullGroups(people, least)).toBe(told);
});

test.each([
  [0, 0],
  [2, 0],
  [3, 5],
  [7, 5],
  [8, 10],
])('%d people are about %d', (people, about) => {
  expect(inFives(people)).toBe(about);
});

test.each([
  [0, 0, 5, 0, 0],
  [0, 1, 5, 0, 5],
  [4, 4, 5, 0, 5],
  [5, 5, 5, 5, 5],
  [6, 11, 5, 5, 15],
  [9, 9, 10, 0, 10],
  [10, 10, 10, 10, 10],
  [7, 7, 7, 5, 10],
  [6, 6, 7, 0, 10],
  [3, 3, 12, 0, 12],
  [11, 12, 12, 0, 15],
])('from %d to %d, the smallest group being %d, is from %d to %d', (low, high, least, from, to) => {
  expect(rangeInFives({ low, high }, least)).toEqual({ low: from, high: to });
});

test.each([
  [5, 20, 5, true],
  [15, 20, 5, true],
  [4, 20, 5, false],
  [16, 20, 5, false],
  [9, 19, 5, false],
  [10, 20, 10, true],
  [9, 20, 10, false],
  [11, 20, 10, false],
  [0, 40, 5, false],
  [40, 40, 5, false],
])('%d of %d, the smallest group being %d, is said in numbers: %p', (some, of, least, isIt) => {
  expect(isSaidInNumbers(some, of, least)).toBe(isIt);
});

describe('a share', () => {
  test.each([
    [0, 0, 'nearly none'],
    [1, 1, 'nearly all'],
    [0, 24, 'nearly none'],
    [3, 24, 'nearly none'],
    [4, 24, 'few'],
    [8, 24, 'few'],
    [9, 24, 'about half'],
    [16, 24, 'about half'],
    [17, 24, 'most'],
    [21, 24, 'most'],
    [22, 24, 'nearly all'],
    [24, 24, 'nearly all'],
  ] as const)('%d of %d: %s', (some, of, word) => {
    expect(shareInWords(some, of)).toBe(word);
  });

  test.each([
    // Beyond a boundary by less than a twentieth the word that was used last stays, from either side.
    [37, 'few', 'few'],
    [39, 'few', 'about half'],
    [31, 'about half', 'about half'],
    [28, 'about half', 'few'],
    [95, 'few', 'nearly all'],
    [90, 'few', 'most'],
    [2, 'most', 'nearly none'],
    [9, 'most', 'few'],
    [50, 'about half', 'about half'],
  ] as const)('of %d in a hundred, after “%s”: %s', (some, before, word) => {
    expect(shareInWords(some, 100, before)).toBe(word);
  });
});
