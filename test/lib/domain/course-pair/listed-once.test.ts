import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairOf, type CoursePair } from '../../../../lib/domain/course-pair/course-pair.ts';
import { listedOnce } from '../../../../lib/domain/course-pair/listed-once.ts';
import type { CatalogueEntry } from '../../../../lib/domain/content/content.ts';

const course = (name: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  externalId: name,
  title: `Course ${name}`,
  description: '',
  url: `https://${name}.example`,
  skillTags: [],
  minutes: 30,
  ...change,
});
const said = (one: string, other: string, standing: CoursePair['standing']): CoursePair => ({
  ...pairOf(course(one), course(other), 'meaning'),
  standing,
});
const coursesOf = (names: string): CatalogueEntry[] => Array.from(names, (name) => course(name));
const listed = (names: string, pairs: readonly CoursePair[]) =>
  listedOnce(coursesOf(names), pairs).map(({ entry }) => entry.externalId);

describe('courses of which a human said', () => {
  test.each<[string, string, CoursePair[], string[]]>([
    ['nothing', 'abc', [], ['a', 'b', 'c']],
    ['that they are the same: the first of the catalogues', 'abc', [said('b', 'a', 'same')], ['a', 'c']],
    ['that, and the first is listed no more', 'bc', [said('b', 'a', 'same')], ['b', 'c']],
    ['nothing yet, though they look alike', 'ab', [said('a', 'b', 'doubtful')], ['a', 'b']],
    ['that they are two', 'ab', [said('a', 'b', 'two')], ['a', 'b']],
    [
      'of two pairs that they are the same: all three are',
      'abc',
      [said('a', 'b', 'same'), said('b', 'c', 'same')],
      ['a'],
    ],
    [
      'the same though the one between is gone',
      'ac',
      [said('a', 'b', 'same'), said('b', 'c', 'same')],
      ['a'],
    ],
    [
      'besides that the outer ones are two: both stay',
      'abc',
      [said('a', 'b', 'same'), said('b', 'c', 'same'), said('a', 'c', 'two')],
      ['a', 'c'],
    ],
  ])('%s', (_what, names, pairs, expected) => {
    expect(listed(names, pairs)).toEqual(expected);
  });

  test('are one course of which all is known that any of them says', () => {
    const own = course('a', { contentId: 'own', title: 'The basics of negotiating', minutes: 0 });
    const other = course('b', {
      skillTags: ['negotiation'],
      minutes: 45,
      level: 'beginner',
      description: 'How to agree on a price.',
    });
    const [one] = listedOnce([own, other], [said('a', 'b', 'same')]);
    expect(one).toEqual({
      entry: {
        ...own,
        skillTags: ['negotiation'],
        minutes: 45,
        level: 'beginner',
        description: 'How to agree on a price.',
      },
      same: [other],
    });
  });

  test('are each listed or one with a listed one, whatever was said in whichever order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const pair = fc
      .tuple(name, name, fc.constantFrom('same', 'two', 'doubtful'))
      .filter(([one, other]) => one !== other)
      .map(([one, other, standing]) => said(one, other, standing));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 6, selector: ({ pairId }) => pairId }), (pairs) => {
        const groups = listedOnce(coursesOf('abcde'), pairs);
        const all = groups.flatMap(({ entry, same }) => [entry, ...same].map(({ externalId }) => externalId));
        expect(all.toSorted().join('')).toBe('abcde');
        expect(listedOnce(coursesOf('abcde'), pairs.toReversed())).toEqual(groups);
        const placeOf = (url: string): number =>
          groups.findIndex(({ entry, same }) => [entry, ...same].some((found) => found.url === url));
        const together = pairs.filter(
          ({ courses: [one, other], standing }) =>
            standing === 'two' && placeOf(one.url) === placeOf(other.url),
        );
        expect(together).toEqual([]);
      }),
    );
  });
});
