import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import { groupOf, type Book } from '../../../../lib/domain/disclosure/book.ts';
import {
  coverageIn,
  stillSayable,
  type SkillCoverage,
} from '../../../../lib/domain/disclosure/say-coverage.ts';
import { cellGroup } from '../../../../lib/domain/disclosure/cell.ts';
import { sayable } from '../../../../lib/domain/disclosure/said.ts';
import { NOW } from '../../examples.ts';

const welders = { roleIds: ['welder'], cells: [] };
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

describe('of a department', () => {
  const cell = (site: string): string => cellGroup({ roleId: 'welder', department: 'Hall', site });
  const bookWith = (
    cells: Record<string, { population: number; assessed: number; atTarget: number }>,
  ): Book =>
    new Map(
      Object.entries(cells).map(([site, one]) => {
        const said = sayable({ at: NOW, ...one, can: 'nearly all' as const });
        return [cell(site), { group: cell(site), skills: { welding: { statements: [], made: 1, said } } }];
      }),
    );
  const partsOf = (
    book: Book,
    cells: Record<string, number>,
    before?: { parts: SkillCoverage['parts'] },
  ): SkillCoverage['parts'] =>
    coverageIn(
      book,
      'welding',
      {
        roleIds: [],
        cells: Object.entries(cells).map(([site, people]) => ({ group: cell(site), people })),
      },
      {},
      { least: MINIMUM_GROUP, at: NOW, ...(before ? { before } : {}) },
    ).parts;

  test('is told the sum of what was told of its cells, with a word of its own', () => {
    const book = bookWith({
      Dock: { population: 12, assessed: 10, atTarget: 6 },
      Yard: { population: 24, assessed: 20, atTarget: 6 },
    });
    expect(partsOf(book, { Dock: 12, Yard: 24 })).toEqual([
      { department: 'Hall', atTarget: 12, below: 18, notAssessed: 6, can: 'about half' },
    ]);
  });

  test('it is told of a cell of which nothing was said that its people are not known, and nothing besides', () => {
    const book = bookWith({ Dock: { population: 12, assessed: 12, atTarget: 6 } });
    expect(partsOf(book, { Dock: 12, Yard: 4 })).toMatchObject([{ atTarget: 6, below: 6, notAssessed: 0 }]);
    expect(partsOf(book, { Dock: 12, Yard: 5 })).toMatchObject([{ atTarget: 6, below: 6, notAssessed: 5 }]);
    expect(partsOf(new Map(), { Dock: 12, Yard: 5 })).toEqual([]);
  });

  test('a word stays while the sum is near its boundary', () => {
    const book = bookWith({ Dock: { population: 20, assessed: 20, atTarget: 14 } });
    const part = { department: 'Hall', atTarget: 12, below: 8, notAssessed: 0, can: 'about half' as const };
    expect(partsOf(book, { Dock: 20 })[0]?.can).toBe('most');
    expect(partsOf(book, { Dock: 20 }, { parts: [part] })[0]?.can).toBe('about half');
  });
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
