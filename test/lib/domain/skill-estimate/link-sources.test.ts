import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkFor, readAs } from '../../../../lib/domain/skill-estimate/links.ts';
import {
  addComparisons,
  linkSources,
  startLinking,
} from '../../../../lib/domain/skill-estimate/link-sources.ts';
import { sourceKeyOf } from '../../../../lib/domain/skill-estimate/source-key.ts';
import {
  emptyState,
  fold,
  type Observation,
  type SkillState,
} from '../../../../lib/domain/skill-estimate/state.ts';
import { deviate, draw } from '../../../../sample/random.ts';

const NOW = Date.UTC(2026, 10, 1);
const HALF_LIFE = 365;
const stateOf = (pieces: readonly Observation[]): SkillState =>
  pieces.reduce((state, piece) => fold(state, piece, HALF_LIFE), emptyState());
const clamp = (level: number) => Math.min(5, Math.max(0, level));
const trueLevel = (person: number) => 1.5 + 2.5 * draw(person, 'true');
const assessed = (person: number, feed = 'tests', factor = 1): Observation => ({
  source: 'assessment',
  feed,
  strength: 1,
  at: NOW,
  level: clamp(factor * (trueLevel(person) + 0.3 * deviate(person, feed))),
});
/** Seen by one manager of twelve, one of whom is a point low. */
const TEAM = 10;
const STERN = 3;
const managerOf = (person: number): number => Math.floor(person / TEAM);
const observed = (person: number, factor = 1): Observation => ({
  source: 'manager-observation',
  feed: 'appraisals',
  rater: `m${managerOf(person)}`,
  strength: 0.5,
  at: NOW,
  level: clamp(
    factor * (trueLevel(person) + 0.3 * deviate(person, 'seen') - (managerOf(person) === STERN ? 1 : 0)),
  ),
});

const PEOPLE = 12 * TEAM;
const linked = (piecesOf: (person: number) => Observation[], yardstick?: string, people = PEOPLE) => {
  const linking = startLinking();
  for (let person = 0; person < people; person += 1)
    addComparisons(linking, [stateOf(piecesOf(person))], 'work');
  return linkSources(linking, { least: 5, yardstick });
};
const keyOf = (piece: Observation) => sourceKeyOf(piece);

describe('sources that saw the same people', () => {
  test('are read as the assessments would have said it, where their scale is another', () => {
    const { links, feeds } = linked((person) => [assessed(person), observed(person, 0.7)]);
    const link = linkFor(links, keyOf(observed(0, 0.7)));
    for (const level of [2, 3, 4])
      expect(Math.abs(readAs(link?.common ?? { shift: 9, factor: 9 }, 0.7 * level) - level)).toBeLessThan(
        0.2,
      );
    expect(feeds).toEqual([
      expect.objectContaining({ source: 'assessment@tests', isYardstick: true, offset: 0 }),
      expect.objectContaining({ source: 'manager-observation@appraisals', isYardstick: false }),
    ]);
    expect(feeds[1]?.factor).toBeGreaterThan(0.6);
    expect(feeds[1]?.factor).toBeLessThan(0.8);
  });

  test('are read as those a human named would have said it', () => {
    const { links } = linked((person) => [assessed(person, 'tests', 0.7), observed(person)], 'appraisals');
    expect(linkFor(links, 'manager-observation@appraisals')).toBeUndefined();
    const link = linkFor(links, 'assessment@tests');
    expect(readAs(link?.common ?? { shift: 9, factor: 9 }, 0.7 * 3)).toBeCloseTo(3, 0);
  });

  test('read a rater who is a point low as the others of the feed, and the others as they are', () => {
    const { links } = linked((person) => [assessed(person), observed(person)]);
    const stern = linkFor(links, keyOf(observed(STERN * TEAM)));
    const fair = linkFor(links, keyOf(observed(0)));
    const unmoved = { shift: 9, factor: 9 };
    expect(readAs(stern?.among ?? unmoved, 2)).toBeGreaterThan(2.7);
    expect(readAs(stern?.among ?? unmoved, 2)).toBeLessThan(3.2);
    expect(Math.abs(readAs(fair?.among ?? unmoved, 3) - 3)).toBeLessThan(0.25);
  });

  test('tell nobody apart who saw fewer than the smallest group', () => {
    const { links } = linked((person) =>
      managerOf(person) === STERN && person % TEAM > 3
        ? [observed(person)]
        : [assessed(person), observed(person)],
    );
    expect(links.has(keyOf(observed(0)))).toBe(true);
    expect(links.has(keyOf(observed(STERN * TEAM)))).toBe(false);
  });

  test('say nothing where no two sources saw anybody, and where few were seen by two', () => {
    expect(linked((person) => [assessed(person)])).toEqual({ links: new Map(), feeds: [] });
    expect(linked((person) => [assessed(person), observed(person)], undefined, 19).links.size).toBe(0);
  });

  test('do not depend on the order of people', () => {
    const order = Array.from({ length: PEOPLE }, (_, i) => i);
    const links = linked((person) => [assessed(person), observed(person)]).links;
    expect(links.size).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: PEOPLE }), (other) => {
        const shuffled = linked((i) => [assessed(other[i] ?? 0), observed(other[i] ?? 0)]).links;
        for (const [key, { common }] of links) {
          expect(shuffled.get(key)?.common.shift).toBeCloseTo(common.shift, 6);
          expect(shuffled.get(key)?.common.factor).toBeCloseTo(common.factor, 6);
        }
      }),
      { numRuns: 5 },
    );
  });
});
