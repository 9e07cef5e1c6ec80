import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { expect, test } from '@jest/globals';
import { groupOf, type Book } from '../../../../lib/domain/disclosure/book.ts';
import { coverageIn } from '../../../../lib/domain/disclosure/say-coverage.ts';
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

test('of a role of which nothing was said, only that too few were assessed', () => {
  expect(coverageIn(new Map(), 'welding', welders, {}, { least: MINIMUM_GROUP, at: NOW })).toMatchObject({
    parts: [],
    unspoken: [{ roleId: 'welder', word: 'too-few' }],
  });
});
