import { describe, expect, test } from '@jest/globals';
import { pairIdOf, pairOf } from '../../../../lib/domain/course-pair/course-pair.ts';
import { doubtsOf, type Alike } from '../../../../lib/domain/course-pair/doubts.ts';
import type { CatalogueEntry } from '../../../../lib/domain/content/content.ts';
import type { CourseProvider } from '../../../../lib/domain/course-pair/course-provider.ts';
import { entrySchema } from '../../../../lib/domain/register.ts';

const own: CourseProvider = { kind: 'own' };
const file: CourseProvider = { kind: 'file', name: 'academy.csv' };
const course = (title: string, provider: CourseProvider, change: Partial<CatalogueEntry> = {}) => ({
  externalId: title,
  title,
  description: '',
  url: `https://x.example/${encodeURIComponent(title)}/${provider.kind}`,
  skillTags: [],
  minutes: 30,
  provider,
  ...change,
});

describe('a pair of courses', () => {
  test('is known by both addresses, in either order and by whichever way somebody comes there', () => {
    const id = pairIdOf('https://a.example/1', 'https://b.example/2');
    expect(pairIdOf('https://B.example/2/?utm_source=mail', 'https://a.example/1#top')).toBe(id);
    expect(pairIdOf('https://a.example/1', 'https://b.example/3')).not.toBe(id);
  });

  test('survives a file that is sent again with other ids and titles', () => {
    const before = pairOf(course('Negotiation', own), course('Bargaining', file), 'meaning');
    const again = { ...course('Bargaining', file), externalId: 'x9', title: 'Bargaining, new edition' };
    expect(pairOf(course('Negotiation', own), again, 'title').pairId).toBe(before.pairId);
  });

  test('stands in its register under its own id alone', () => {
    const pair = pairOf(course('Negotiation', own), course('Bargaining', file), 'meaning');
    const fits = (id: string, value: unknown) => entrySchema('course-pair', id)?.safeParse(value).success;
    expect(fits(pair.pairId, pair)).toBe(true);
    expect(fits(pair.pairId, { ...pair, standing: 'same' })).toBe(true);
    expect(fits('pair-other', { ...pair, pairId: 'pair-other' })).toBe(false);
    const [one] = pair.courses;
    const itself = pairIdOf(one.url, one.url);
    expect(fits(itself, { ...pair, pairId: itself, courses: [one, one] })).toBe(false);
  });

  test('keeps a title of any length in one line', () => {
    const { courses } = pairOf(course('a\nb'.repeat(200), own), course('Bargaining', file), 'title');
    expect(courses[0].title.length).toBeLessThanOrEqual(300);
    expect(courses[0].title).not.toContain('\n');
  });
});

describe('a doubt', () => {
  const near: Alike = { cosine: () => 0.8, from: 0.7 };
  const plain = { externalId: 'x', description: '', skillTags: [], minutes: 30 };
  const negotiation = course('Negotiation essentials', own);
  const basics = course('The basics of negotiating', file);
  const seen = (courses: readonly CatalogueEntry[], alike: Alike | undefined) =>
    doubtsOf(courses, [], alike).map((pair) => pair.seen);

  test.each<[string, CatalogueEntry[], string[]]>([
    ['two catalogues, near titles', [negotiation, basics], ['meaning']],
    ['one catalogue, near titles', [negotiation, { ...basics, provider: own }], []],
    [
      'of neither is known who lists it',
      [negotiation, basics].map(({ title, url }) => ({ ...plain, title, url })),
      [],
    ],
    [
      'the same title, also in one catalogue',
      [negotiation, { ...negotiation, url: 'https://y.example' }],
      ['title'],
    ],
    ['parts of a series', [course('Negotiation 1', own), course('Negotiation 2', file)], []],
    [
      'another level',
      [
        { ...negotiation, level: 'beginner' },
        { ...basics, level: 'advanced' },
      ],
      [],
    ],
    [
      'the same title at another level',
      [
        { ...negotiation, level: 'beginner' },
        { ...negotiation, url: 'https://y.example', level: 'advanced' },
      ],
      ['title'],
    ],
  ])('%s', (_what, courses, expected) => {
    expect(seen(courses, near)).toEqual(expected);
  });

  test('is seen by the title alone where nothing was compared', () => {
    expect(seen([negotiation, basics, { ...basics, url: 'https://y.example' }], undefined)).toEqual([
      'title',
    ]);
    expect(seen([negotiation, basics], { cosine: () => 0.69, from: 0.7 })).toEqual([]);
  });

  test('is none once a human said either', () => {
    const pair = pairOf(negotiation, basics, 'meaning');
    for (const standing of ['same', 'two'] as const)
      expect(doubtsOf([negotiation, basics], [{ ...pair, standing }], near)).toEqual([]);
    expect(doubtsOf([negotiation, basics], [pair], near)).toEqual([pair]);
  });

  test('is told with the first course before the others', () => {
    const third = course('Negotiating', { kind: 'viva', name: 'p' });
    const titles = doubtsOf([negotiation, basics, third], [], near).map(({ courses }) =>
      courses.map(({ title }) => title).join(' / '),
    );
    expect(titles).toEqual([
      'Negotiation essentials / The basics of negotiating',
      'Negotiation essentials / Negotiating',
      'The basics of negotiating / Negotiating',
    ]);
  });
});
