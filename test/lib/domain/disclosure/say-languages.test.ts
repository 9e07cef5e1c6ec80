import { describe, expect, test } from '@jest/globals';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { sayLanguages, type Reader } from '../../../../lib/domain/disclosure/say-languages.ts';
import { quiet } from '../../../support/quiet.ts';

const times = (n: number, language: string, since = 0): Reader[] =>
  Array.from({ length: n }, () => ({ language, since }));
const said = (
  readers: readonly Reader[],
  before?: ReturnType<typeof sayLanguages>,
  { at = 10, noise = quiet } = {},
) => sayLanguages(before, readers, { noise, budget: { count: 1 }, name: 'readers:seller', at });

describe('the languages of a group', () => {
  test('are those of as many as make the smallest group', () => {
    expect(said([...times(20, 'en'), ...times(5, 'fr'), ...times(4, 'de')]).languages).toEqual(['en', 'fr']);
    const ten = { ...quiet, least: 10 };
    expect(said([...times(10, 'de'), ...times(9, 'fr')], undefined, { noise: ten }).languages).toEqual([
      'de',
    ]);
  });

  const four = [...times(20, 'en'), ...times(4, 'de')];
  const first = said(four);

  test.each([1, 2, 3, 4])('stay when %d join or leave, whatever these speak', (few) => {
    expect(said([...four, ...times(few, 'de', 11)], first, { at: 20 })).toBe(first);
    expect(said(four.slice(few), first, { at: 20 })).toBe(first);
    const five = [...times(20, 'en'), ...times(5, 'de')];
    const before = said(five);
    expect(said(five.slice(0, -few), before, { at: 20 })).toBe(before);
  });

  test('stay when somebody who was there speaks another by now: nobody alone shows it', () => {
    expect(said([...times(19, 'en'), ...times(5, 'de')], first, { at: 20 })).toBe(first);
  });

  test('are said anew once a full group came or went', () => {
    const more = said([...four, ...times(5, 'de', 11)], first, { at: 20 });
    expect(more).toMatchObject({ number: 2, at: 20, people: 29, languages: ['de', 'en'] });
    expect(said(times(19, 'en'), first, { at: 20 })).toMatchObject({ number: 2, people: 19 });
  });

  test('are said anew where the smallest group is larger by now, and not where it is smaller', () => {
    const six = [...times(20, 'en'), ...times(6, 'de')];
    const before = said(six);
    expect(before.languages).toContain('de');
    expect(said(six, before, { noise: { ...quiet, least: 7 } }).languages).toEqual(['en']);
    const strict = said(six, undefined, { noise: { ...quiet, least: 7 } });
    expect(said(six, strict)).toBe(strict);
  });

  test('are named from a number on that nobody knows, and never for fewer than make a group', () => {
    const named = (n: number, i: number) =>
      said(times(n, 'de'), undefined, { noise: noiseFrom(`secret ${i}`) }).languages.length === 1;
    const shareOf = (n: number) =>
      Array.from({ length: 200 }, (_, i) => named(n, i)).filter(Boolean).length / 200;
    expect(shareOf(4)).toBe(0);
    expect(shareOf(5)).toBeGreaterThan(0.2);
    expect(shareOf(5)).toBeLessThan(0.8);
    expect(shareOf(15)).toBeGreaterThan(0.98);
    // Asked again it is the same.
    expect(named(5, 7)).toBe(named(5, 7));
  });
});
