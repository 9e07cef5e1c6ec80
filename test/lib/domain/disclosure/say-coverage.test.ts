import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import { groupOf, type Book } from '../../../../lib/domain/disclosure/book.ts';
import {
  coverageIn,
  stillSayable,
  type SkillCoverage,
} from '../../../../lib/domain/disclosure/say-coverage.ts';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import { NOW } from '../../examples.ts';

const welders = { roleIds: ['welder'], departments: [] };
/** What was said of a role of so many, ten of them assessed. */
const bookOf = (population: number): Book => {
  const group = groupOf('role', 'welder');
  const said = sayable({
    at: NOW,
    population,
    assessed: 10,
    atTarget: 6,
    can: 'most' as const,
    short: 1,
    shortOf: 1,
  });
  return new Map([[group, { group, skills: { welding: { statements: [], made: 1, said } } }]]);
};

test.each([
  [14, 0],
  [15, 5],
])('of %i people, ten of them assessed, %i are told as not assessed', (population, notAssessed) => {
  expect(
    coverageIn(bookOf(population), 'welding', welders, {}, { least: MINIMUM_GROUP, at: NOW }).parts,
  ).toEqual([{ roleId: 'welder', atTarget: 6, below: 4, notAssessed, can: 'most' }]);
});

test('what is said remembers the smallest group under which it was, but for the usual one', () => {
  const under = (least: number) =>
    coverageIn(bookOf(15), 'welding', welders, {}, { least, at: NOW }).minimumGroup;
  expect([under(MINIMUM_GROUP), under(MINIMUM_GROUP + 1), under(10)]).toEqual([undefined, 6, 10]);
});

test('of a role of which nothing was said, only that too few were assessed', () => {
  expect(coverageIn(new Map(), 'welding', welders, {}, { least: MINIMUM_GROUP, at: NOW })).toMatchObject({
    parts: [],
    unspoken: [{ roleId: 'welder', word: 'too-few' }],
  });
});

test.each([
  [14, 0],
  [15, 5],
])('of a department of %i, ten of them assessed, %i are told as not assessed', (population, notAssessed) => {
  const [role] = bookOf(population).values();
  if (!role) throw new Error('Nothing was said.');
  const group = groupOf('department', 'Hall');
  const book: Book = new Map([[group, { ...role, group }]]);
  const halls = { roleIds: [], departments: ['Hall'] };
  const { parts } = coverageIn(book, 'welding', halls, {}, { least: MINIMUM_GROUP, at: NOW });
  expect(parts).toEqual([{ department: 'Hall', atTarget: 6, below: 4, notAssessed, can: 'most' }]);
});

describe('what was said once', () => {
  const targeting: SkillCoverage['targeting'] = { welder: { unfair: [] } };
  const found = (part: { atTarget: number; below: number; notAssessed: number }, minimumGroup?: number) => ({
    skillId: 'welding',
    at: NOW,
    parts: [{ roleId: 'welder', ...part }],
    unspoken: [],
    targeting,
    ...(minimumGroup === undefined ? {} : { minimumGroup }),
  });
  const few = { atTarget: 4, below: 3, notAssessed: 0 };

  test('is said of as many as may be spoken of now, and of fewer no more', () => {
    expect(stillSayable(found(few), 7).parts).toHaveLength(1);
    expect(stillSayable(found(few), 8)).toMatchObject({
      parts: [],
      unspoken: [{ roleId: 'welder', word: 'too-few' }],
    });
  });

  test('counts those who are not known where they are enough', () => {
    const notKnown = (least: number) =>
      stillSayable(found({ atTarget: 40, below: 30, notAssessed: 7 }), least).parts[0]?.notAssessed;
    expect([notKnown(7), notKnown(8)]).toEqual([7, 0]);
  });

  test('tells how those below are placed as long as the smallest group is no larger than it was', () => {
    const told = (minimumGroup: number | undefined, least: number) =>
      stillSayable(found(few, minimumGroup), least).targeting;
    expect([told(undefined, MINIMUM_GROUP), told(7, 7)]).toEqual([targeting, targeting]);
    expect([told(undefined, MINIMUM_GROUP + 1), told(7, 8)]).toEqual([{}, {}]);
  });
});
