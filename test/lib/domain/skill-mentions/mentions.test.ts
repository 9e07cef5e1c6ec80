import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { labelVectors } from '../../../../lib/domain/skill-mentions/label-vectors.ts';
import { findMentions, textsToEmbed } from '../../../../lib/domain/skill-mentions/mentions.ts';
import { indexSkills } from '../../../../lib/domain/skill-mentions/skill-index.ts';

const labels = [
  'negotiate with suppliers',
  'recruit employees',
  'bake bread',
  'Python (computer programming)',
  'C++',
  'use spreadsheet software',
  'supervise staff',
  'repair bicycles',
  'translate texts',
  'German',
];
const index = indexSkills(labels.map((label) => ({ skillId: label, label })));
const first = (text: string) => findMentions(index, text, 1)[0];

describe('mentions by words alone', () => {
  test.each([
    ['Negotiation with our suppliers is part of the job.', 'negotiate with suppliers'],
    ['You hire employees for all our shops', 'recruit employees'],
    ['baking of bread', 'bake bread'],
    ['3+ years of experience in Python', 'Python (computer programming)'],
    ['C++ is a plus', 'C++'],
    ['staff supervision, German', 'supervise staff'],
    ['working with spreadsheetsoftware', 'use spreadsheet software'], // cspell:disable-line
  ])('“%s” speaks of %s', (text, expected) => {
    expect(first(text)?.skillId).toBe(expected);
  });

  test('says which phrase speaks of it, and how much of the label it covers', () => {
    expect(first('We repair all bicycles; some bake.')).toMatchObject({
      phrase: 'repair all bicycles',
      words: 1,
      meaning: 0,
    });
  });

  test('are none where no word is shared', () => {
    expect(findMentions(index, 'the of and', 5)).toEqual([]);
    expect(findMentions(index, 'free parking', 5)).toEqual([]);
    expect(findMentions(indexSkills([]), 'bake bread', 5)).toEqual([]);
  });

  test('cover the text: another skill comes before a third variant of one, though it scores less', () => {
    const variants = ['bake fresh bread', 'bake brown bread', 'bake white bread', 'repair bicycles'];
    const breads = indexSkills(variants.map((label) => ({ skillId: label, label })));
    const [, , third, last] = findMentions(breads, 'bake bread and repair', 4);
    expect(third?.skillId).toBe('repair bicycles');
    expect(third?.score).toBeLessThan(last?.score ?? 0);
  });

  test('are all the skills that stand in a text', () => {
    const found = findMentions(index, 'Repair bicycles, bake bread and translate texts', 3);
    expect(found.map(({ skillId }) => skillId).toSorted()).toEqual([
      'bake bread',
      'repair bicycles',
      'translate texts',
    ]);
  });
});

describe('mentions with vectors', () => {
  const axis = (n: number) => labels.map((_, i) => (i === n ? 1 : 0));
  const vectors = { labels: labelVectors(labels.map((_, i) => axis(i))) };
  const embedded = (text: string, phrase: string, vector: number[]) =>
    textsToEmbed(text).map((each) => (each === phrase ? vector : labels.map(() => 0)));

  test('find what shares no word, by the phrase that is nearest in meaning', () => {
    const text = 'Look after our loaves and buns in the morning.';
    const texts = embedded(text, 'loaves and buns', axis(2));
    const [found] = findMentions(index, text, 1, { ...vectors, texts });
    expect(found).toMatchObject({ skillId: 'bake bread', phrase: 'loaves and buns', words: 0 });
    expect(found?.meaning).toBeCloseTo(1);
  });

  test('keep what stands in the text first where the model knows nothing', () => {
    const text = 'We bake bread.';
    const texts = embedded(text, '', []);
    expect(findMentions(index, text, 1, { ...vectors, texts })[0]?.skillId).toBe('bake bread');
  });

  test('know which labels lie close to others', () => {
    expect(
      labelVectors([
        [1, 0],
        [1, 0],
        [0, 1],
      ]).crowding[0],
    ).toBeGreaterThan(
      labelVectors([
        [1, 0],
        [0, 1],
        [0, 1],
      ]).crowding[0] ?? 1,
    );
  });
});

test('of very many labels the nearest in meaning is found, wherever it stands among them', () => {
  // More than are compared in full: a rough look decides which are.
  const many = Array.from({ length: 2_300 }, (_, i) => ({ skillId: `s${i}`, label: `craft number ${i}` }));
  const vectorOf = (i: number) => Array.from({ length: 12 }, (_, bit) => ((i >> bit) & 1 ? 1 : -1));
  const vectors = labelVectors(many.map((_, i) => vectorOf(i)));
  const text = 'Look after our loaves and buns.';
  for (const place of [0, 1_100, 2_299]) {
    const texts = textsToEmbed(text).map((each) =>
      each === 'loaves and buns' ? vectorOf(place) : vectorOf(0).map(() => 0),
    );
    const [found] = findMentions(indexSkills(many), text, 1, { labels: vectors, texts });
    expect(found?.skillId).toBe(`s${place}`);
  }
});

test('whatever the text, mentions are at most as many as asked for, of different skills, with shares from 0 to 1', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 0, max: 12 }),
      (noise, limit) => {
        const found = findMentions(index, `${noise} bake ${noise}`, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ skillId }) => skillId)).size).toBe(found.length);
        expect(found.every(({ words }) => words >= 0 && words <= 1)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
