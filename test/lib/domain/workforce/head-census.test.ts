import { expect, test } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { newLearner } from '../../../../lib/domain/person/learner.ts';
import { withChange } from '../../../../lib/domain/population-pass/person-contribution.ts';
import { countHead, type HeadCensus } from '../../../../lib/domain/workforce/head-census.ts';

const SINCE = Date.UTC(2026, 4, 1, 4);
const place = {
  personId: 'p',
  department: 'North',
  site: 'Dock',
  managerId: 'm',
  timeZone: 'UTC',
  workingHours: { from: 9, to: 17 },
};

/** Somebody who held each role from that day of May on. */
const held = (...roles: [roleId: string, day: number][]) =>
  roles.reduce(
    (one, [roleId, day]) => withChange(one, { ...one, person: { ...place, roleId } }, SINCE + day * DAY),
    newLearner('p'),
  );

test.each([
  ['once', [['b', 5]], { a: [0, 0, 1], b: [1, 1, 0] }],
  [
    'twice in the month, from the role in which it began',
    [
      ['b', 5],
      ['c', 9],
    ],
    { a: [0, 0, 1], c: [1, 1, 0] },
  ],
  [
    'away and back in the month: not at all',
    [
      ['b', 5],
      ['a', 9],
    ],
    { a: [1, 0, 0] },
  ],
  [
    'in another month before',
    [
      ['b', -5],
      ['c', 9],
    ],
    { b: [0, 0, 1], c: [1, 1, 0] },
  ],
] as [string, [string, number][], object][])('who moved is counted: %s', (_, moves, counted) => {
  const census: HeadCensus = new Map();
  countHead(census, held(['a', -40], ...moves), { since: SINCE, at: SINCE + 31 * DAY });
  const roles = [...census].map(([roleId, { heads, movedIn, movedOut }]) => [
    roleId,
    [heads, movedIn, movedOut],
  ]);
  expect(Object.fromEntries(roles)).toEqual(counted);
});
