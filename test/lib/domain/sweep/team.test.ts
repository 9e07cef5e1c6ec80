import { describe, expect, test } from '@jest/globals';
import { teamSkills } from '../../../../lib/domain/sweep/team.ts';
import { negotiation } from '../../examples.ts';

const person = (isBelow: boolean) => [
  { skillId: 'negotiation', target: 3, level: 2, gap: 1, isBelow, isBelowByTrend: isBelow, isDue: false },
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
    [5, 0, 'most'],
    [4, 1, 'most'],
    [4, 2, 'about half'],
    [3, 3, 'about half'],
    [2, 5, 'few'],
    [0, 5, 'few'],
  ])('of whom %i can and %i cannot is spoken of in words and without a count', (can, cannot, word) => {
    expect(team(can, cannot)).toEqual([{ skillId: 'negotiation', skill: 'Negotiation', can: word }]);
  });

  test('is spoken of in words that leave open of everybody whether they can', () => {
    for (let assessed = 5; assessed <= 40; assessed += 1) {
      const words = Array.from({ length: assessed + 1 }, (_, can) => team(can, assessed - can)[0]?.can);
      const counts = [...Map.groupBy(words, (word) => word).values()].map(({ length }) => length);
      expect(Math.min(...counts)).toBeGreaterThan(1);
    }
  });

  test('of fewer than five assessed is not spoken of', () => {
    expect(team(2, 2)).toEqual([]);
    expect(teamSkills([...Array.from({ length: 9 }, () => [])], new Map())).toEqual([]);
  });
});
