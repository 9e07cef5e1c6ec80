import { describe, expect, test } from '@jest/globals';
import { doubtAbout, itemRest, nothingCounted, withAnswers } from '../../../../lib/domain/measure/counts.ts';

const counted = (...people: (readonly boolean[] | undefined)[]) =>
  people.reduce(withAnswers, nothingCounted(people.find((one) => one)?.length ?? 0));
const of = (right: string) => Array.from(right, (one) => one === '1');

/** Pearson, as it is written in every book, over what each person answered. */
function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (f: (i: number) => number) => xs.reduce((total, _, i) => total + f(i), 0);
  const [dx, dy] = [(i: number) => (xs[i] ?? 0) - mx, (i: number) => (ys[i] ?? 0) - my];
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

describe('what a sample answered, summed up', () => {
  test('counts who was asked, who answered every item, and who was right in two thirds of them', () => {
    expect(counted(of('111'), of('110'), of('100'), of('000'), undefined)).toMatchObject({
      asked: 5,
      answered: 4,
      able: 2,
      items: [{ right: 3 }, { right: 2 }, { right: 1 }],
    });
  });

  test.each([
    ['11', 1],
    ['10', 0],
    ['1110', 1],
    ['1100', 0],
    ['11110', 1],
    ['11100', 0],
  ])('takes %s for able: %s', (right, able) => {
    expect(counted(of(right)).able).toBe(able);
  });

  test('correlates an item with the others as over the answers themselves, out of sums alone', () => {
    const people = ['1110', '1100', '1011', '0100', '0010', '1111', '0000', '1101', '0111', '1000'].map(of);
    const sums = counted(...people);
    for (const item of [0, 1, 2, 3]) {
      const had = people.map((right) => (right[item] ? 1 : 0));
      const rest = people.map((right, i) => right.filter(Boolean).length - (had[i] ?? 0));
      expect(itemRest(sums, item)).toBeCloseTo(pearson(had, rest), 12);
    }
  });

  test('is the same in whatever order people are counted', () => {
    const people = ['110', '011', '101', '000'].map(of);
    expect(counted(...people)).toEqual(counted(...people.toReversed()));
  });
});

describe('what speaks against an item', () => {
  const many = (right: string, times: number) => Array.from({ length: times }, () => of(right));

  test('is that nearly all have it right, that no more do than guess it, or that it goes its own way', () => {
    const easy = counted(...many('110', 10), ...many('101', 10), ...many('100', 10));
    expect(doubtAbout(easy, 0, 3)).toBe('too-easy');
    const guessed = counted(...many('110', 10), ...many('010', 20));
    expect(doubtAbout(guessed, 0, 3)).toBe('guessed');
    // Whoever has the first right has the others wrong.
    const against = counted(...many('100', 15), ...many('011', 15));
    expect(doubtAbout(against, 0, 3)).toBe('goes-its-own-way');
    const sound = counted(...many('111', 15), ...many('000', 15), ...many('110', 5));
    expect([0, 1, 2].map((item) => doubtAbout(sound, item, 3))).toEqual([undefined, undefined, undefined]);
  });

  test('is nothing where too few answered to tell', () => {
    expect(doubtAbout(counted(...many('111', 19)), 0, 3)).toBeUndefined();
    expect(doubtAbout(counted(...many('111', 20)), 0, 3)).toBe('too-easy');
  });
});
