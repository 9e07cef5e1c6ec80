import { describe, expect, test } from '@jest/globals';
import { addRecent, feedShiftIn, type Recently } from '../../../../lib/domain/skill-estimate/feed-shift.ts';
import { emptyState, fold, type Observation } from '../../../../lib/domain/skill-estimate/state.ts';
import { deviate, draw } from '../../../../sample/random.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 1);
const HALF_LIFE = 200;

const shiftOf = (people: number, changeOf: (person: number) => number, daysAgo = 5, rater?: string) => {
  const recently: Recently = new Map();
  for (let person = 0; person < people; person += 1) {
    const level = 1.5 + 2 * draw(person, 'level');
    const piece = (ago: number, name: string, change = 0): Observation => ({
      source: 'assessment',
      feed: 'tests',
      ...(rater === undefined ? {} : { rater }),
      strength: 1,
      at: NOW - ago * DAY,
      level: Math.min(5, Math.max(0, level + 0.3 * deviate(person, name) + change)),
    });
    const pieces = [piece(80, 'first'), piece(50, 'second'), piece(daysAgo, 'last', changeOf(person))];
    // In whatever order it came.
    const state = pieces.toReversed().reduce((sum, one) => fold(sum, one, HALF_LIFE), emptyState());
    addRecent(recently, state, HALF_LIFE, NOW);
  }
  const sums = recently.get('assessment@tests');
  return sums && feedShiftIn(sums);
};

describe('a feed', () => {
  test('that says the same of people as before has not moved', () => {
    expect(shiftOf(200, () => 0)).toBeUndefined();
  });

  test('has moved where it says less of nearly everybody, by how much is said', () => {
    expect(shiftOf(200, () => -0.8)?.change).toBeCloseTo(-0.8, 1);
  });

  test('has not where a third of the people learned a level', () => {
    expect(shiftOf(200, (person) => (person % 3 === 0 ? 1 : 0))).toBeUndefined();
  });

  test('has not where few were seen again, or none lately', () => {
    expect(shiftOf(29, () => -0.8)).toBeUndefined();
    expect(shiftOf(200, () => -0.8, 29)).toBeUndefined();
  });
});
