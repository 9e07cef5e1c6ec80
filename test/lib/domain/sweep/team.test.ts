import { describe, expect, test } from '@jest/globals';
import { teamSkills } from '../../../../lib/domain/sweep/team.ts';
import { negotiation } from '../../examples.ts';

const person = (isBelow: boolean) => [
  { skillId: 'negotiation', target: 3, level: 2, gap: 1, isBelow, isDue: false },
];
const team = (can: number, cannot: number) =>
  teamSkills(
    [
      ...Array.from({ length: can }, () => person(false)),
      ...Array.from({ length: cannot }, () => person(true)),
    ],
    new Map([['negotiation', negotiation]]),
  );

describe('a team', () => {
  test.each([
    [5, 0, 'nearly all'],
    [4, 2, 'most'],
    [3, 3, 'about half'],
    [2, 5, 'some'],
    [0, 9, 'few'],
  ])('of whom %i can and %i cannot is spoken of in words and without a count', (can, cannot, word) => {
    expect(team(can, cannot)).toEqual([{ skillId: 'negotiation', skill: 'Negotiation', can: word }]);
  });

  test('of fewer than five assessed is not spoken of', () => {
    expect(team(2, 2)).toEqual([]);
    expect(teamSkills([...Array.from({ length: 9 }, () => [])], new Map())).toEqual([]);
  });
});
