import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  mayBeBelow,
  wouldDecide,
  type Sides,
} from '../../../../lib/domain/group-level/worst-case-bounds-of-unassessed.ts';

const bar = { shareBelow: 0.3, minimumGroup: MINIMUM_GROUP };
const people = fc.nat(400);
const sides: fc.Arbitrary<Sides> = fc.record({ atTarget: people, below: people, notKnown: people });

describe('of people who are not known', () => {
  test.each([
    ['the strong alone were looked at', { atTarget: 35, below: 5, notKnown: 80 }, true],
    ['so many lack it that the others change nothing', { atTarget: 20, below: 60, notKnown: 40 }, false],
    ['too few are left to make it a gap', { atTarget: 80, below: 5, notKnown: 15 }, false],
    ['fewer than a group are left', { atTarget: 10, below: 4, notKnown: 4 }, false],
    ['nobody is left', { atTarget: 70, below: 30, notKnown: 0 }, false],
  ])('where %s, looking would decide: %s', (_what, group, expected) => {
    expect(wouldDecide(group, bar)).toBe(expected);
  });

  test('the truth lies within the bounds whoever they are, and each of them may be true', () => {
    fc.assert(
      fc.property(sides, fc.double({ min: 0, max: 1, noNaN: true }), (group, share) => {
        const { least, most } = mayBeBelow(group);
        const truth = group.below + Math.round(share * group.notKnown);
        expect(truth).toBeGreaterThanOrEqual(least);
        expect(truth).toBeLessThanOrEqual(most);
        expect([least, most]).toEqual([group.below, group.below + group.notKnown]);
      }),
    );
  });

  const isGap = ({ atTarget, below }: Sides) => below >= (atTarget + below) * bar.shareBelow;
  const allAble = ({ atTarget, below, notKnown }: Sides) => ({
    below,
    atTarget: atTarget + notKnown,
    notKnown: 0,
  });
  const allUnable = ({ atTarget, below, notKnown }: Sides) => ({
    atTarget,
    below: below + notKnown,
    notKnown: 0,
  });

  test('looking at a group of them decides exactly where the one extreme is a gap and the other is none', () => {
    const some = sides.map((group) => ({ ...group, notKnown: group.notKnown + 5 }));
    fc.assert(
      fc.property(some, (group) => {
        expect(wouldDecide(group, bar)).toBe(isGap(allUnable(group)) && !isGap(allAble(group)));
        for (const seen of [allAble(group), allUnable(group)]) expect(wouldDecide(seen, bar)).toBe(false);
      }),
    );
  });
});
