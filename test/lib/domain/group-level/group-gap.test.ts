import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  belowInWords,
  evidenceOf,
  isClosing,
  isGap,
  isNeededNoMore,
  whyOutgrown,
  isOutgrown,
  isReached,
  peopleBelow,
  trainedErrToo,
  unseen,
} from '../../../../lib/domain/group-level/group-gap.ts';
import { mayOpen } from '../../../../lib/domain/need/need-transitions.ts';
import { inferCause } from '../../../../lib/domain/cause/infer-cause.ts';
import type { Standing } from '../../../../lib/domain/group-level/group-standing.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { DAY, measuredNeed, need, NOW, standing } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const { thresholds } = SHIPPED_POLICY;
const supposed = (seen: Standing) =>
  inferCause({ standing: seen, answers: {}, lastOutcome: undefined }, SHIPPED_POLICY, english);

describe('a gap', () => {
  test.each([
    ['half of the assessed', { belowTarget: 25 }, true],
    ['just the share', { belowTarget: 15 }, true],
    ['one fewer', { belowTarget: 14 }, false],
    ['just enough assessed', { assessed: 20, belowTarget: 20 }, true],
    ['one fewer assessed', { assessed: 19, belowTarget: 19 }, false],
    ['the smallest group', { population: 5, assessed: 5, belowTarget: 5 }, true],
    ['a smaller group, all of it below', { population: 4, assessed: 4, belowTarget: 4 }, false],
    ['nobody', { population: 0, assessed: 0, belowTarget: 0 }, false],
  ])('with %s below: %s', (_what, change, expected) => {
    expect(isGap(standing(change), thresholds)).toBe(expected);
  });
});

describe('a gap that is said with noise in it', () => {
  const noise = { below: 2.8, short: 0.33 };
  const team = { population: 17, assessed: 17, noise, bySource: [] };
  test.each([
    ['nearly all below and short of a level', { belowTarget: 15, gapSum: 17 }, true],
    ['as many below as chance may add to two', { belowTarget: 8, gapSum: 9 }, false],
    ['fewer than a group below', { belowTarget: 4, gapSum: 17 }, false],
    ['too few assessed', { population: 90, belowTarget: 15, gapSum: 17 }, false],
    ['many below by chance, whom hardly anything is missing', { belowTarget: 15, gapSum: 5 }, false],
    ['the same, known without noise', { belowTarget: 8, gapSum: 5, noise: undefined }, true],
  ])('%s: %s', (_what, change, expected) => {
    const { noise: drawn, ...seen } = { ...team, ...change };
    expect(isGap(standing({ ...seen, ...(drawn ? { noise: drawn } : {}) }), thresholds)).toBe(expected);
  });
});

describe('fewer people than the minimum group', () => {
  const few = fc.integer({ min: 1, max: 4 });

  test('are as if they were not assessed: nothing that is shown depends on them', () => {
    fc.assert(
      fc.property(few, fc.double({ min: 0, max: 5, noNaN: true }), (assessed, level) => {
        const seen = standing({
          assessed,
          belowTarget: assessed,
          levelSum: assessed * level,
          gapSum: assessed,
        });
        const nobody = standing({ assessed: 0, belowTarget: 0, levelSum: 0, gapSum: 0 });
        expect(evidenceOf(seen, thresholds)).toEqual(evidenceOf(nobody, thresholds));
        expect(supposed(seen)).toEqual(supposed(nobody));
      }),
    );
  });

  test('are not counted as below target', () => {
    fc.assert(
      fc.property(few, (belowTarget) => {
        const said = [evidenceOf(standing({ belowTarget }), thresholds), supposed(standing({ belowTarget }))];
        expect(said).toEqual([
          evidenceOf(standing({ belowTarget: 0 }), thresholds),
          supposed(standing({ belowTarget: 0 })),
        ]);
      }),
    );
  });
});

test.each([
  ['four, all of whom reach it', 4, 0, false],
  ['five, all of whom reach it', 5, 0, true],
  ['a group of which as many are below as make a gap', 50, 15, false],
  ['a group of which one fewer is below', 50, 14, true],
])('the target is reached as far as can be said by %s: %s', (_what, assessed, belowTarget, expected) => {
  expect(isReached(standing({ assessed, belowTarget }), thresholds)).toBe(expected);
});

describe('people who are below the target', () => {
  const whole = { population: 100, assessed: 50 };
  test.each([
    ['fewer than a group', 4, 0],
    ['a group', 5, 10],
    ['all but a group', 45, 90],
    ['all but fewer than a group, and so all', 46, 100],
  ])('%s of fifty, of a hundred in the role: %i, %i', (_what, belowTarget, people) => {
    expect(peopleBelow(standing({ ...whole, belowTarget }), 5)).toBe(people);
  });

  test.each([
    [4, 'because.below.nearly none'],
    [5, 'because.below.counted'],
    [45, 'because.below.counted'],
    [46, 'because.below.nearly all'],
  ])('are told in numbers where there are a group on either side: %i of fifty, %s', (belowTarget, id) => {
    expect(belowInWords(standing({ ...whole, belowTarget }), 5).id).toBe(id);
  });
});

describe('the evidence of a need', () => {
  test('counts a role of four as nobody, and one of five in fives', () => {
    const counted = (population: number) => evidenceOf(standing({ population }), thresholds).population;
    expect([4, 5].map(counted)).toEqual([0, 5]);
  });

  test('is means and counts of the group', () => {
    const { population, assessed, belowTarget, ...rest } = evidenceOf(
      standing({ levelSum: 101 }),
      thresholds,
    );
    expect([population, assessed, belowTarget]).toEqual([100, 50, 25]);
    expect(rest).toEqual({ meanLevel: 2, target: 3 });
    expect(evidenceOf(unseen('buyer', 'negotiation'), thresholds)).toMatchObject({
      meanLevel: 0,
      assessed: 0,
    });
  });
});

describe('the level that a need speaks of', () => {
  const noise = { below: 1.4, short: 0.42 };
  const levelOf = (change: Partial<Standing>) =>
    evidenceOf(standing({ population: 17, assessed: 17, ...change }), thresholds).meanLevel;

  test('agrees with how many are below where the noise in a sum of levels says that nothing is missing', () => {
    expect(levelOf({ belowTarget: 12, gapSum: 0, levelSum: 51, noise })).toBeLessThan(2.5);
  });

  test('is that of the sum where that is as sure, and never beyond the target or below nothing', () => {
    const sure = { below: 6, short: 0.001 };
    expect(levelOf({ belowTarget: 12, gapSum: 17, levelSum: 34, noise: sure })).toBeCloseTo(2, 0);
    expect(levelOf({ belowTarget: 5, gapSum: -40, levelSum: 51, noise: sure })).toBe(3);
    expect(levelOf({ belowTarget: 17, gapSum: 90, levelSum: 0, noise: sure })).toBe(0);
    expect(levelOf({ belowTarget: 12, gapSum: 17, levelSum: 34 })).toBe(2);
  });
});

describe('a need', () => {
  const closed = measuredNeed;
  const observed = { ...need, stage: 'observed' as const, endedAt: NOW };
  test.each([
    ['was never there', undefined, false, NOW, true],
    ['is open', need, false, NOW + 1_000 * DAY, false],
    ['rests', closed, false, NOW + 180 * DAY - 1, false],
    ['has rested', closed, false, NOW + 180 * DAY, true],
    ['was observed by a layer that still observes', observed, true, NOW + DAY, false],
    ['was observed by a layer that now does more', observed, false, NOW + DAY, true],
  ])('that %s may open or not', (_what, earlier, observing, at, expected) => {
    expect(mayOpen(earlier, observing, thresholds, at)).toBe(expected);
  });
});

describe('work that falls short', () => {
  /** So many people around a mean level, half a level on either side of it. */
  const seen = (people: number, mean: number) => ({
    people,
    level: people * mean,
    square: people * (mean * mean + 0.25),
  });
  test.each([
    ['of those who were trained as much as of the others', seen(30, 2), seen(30, 2), true],
    ['a little less of those who were trained', seen(200, 2.1), seen(200, 2), true],
    ['far less of those who were trained', seen(30, 2.45), seen(30, 2), false],
    ['only of those who were not trained', seen(30, 3), seen(30, 2), false],
    ['of nobody', seen(30, 3), seen(30, 3), false],
    ['of so few that chance may hide what training did', seen(5, 2.1), seen(5, 2), false],
  ])('%s', (_what, trained, untrained, expected) => {
    expect(trainedErrToo({ target: 3, work: { trained, untrained } }, thresholds)).toBe(expected);
  });

  test('says nothing where nobody saw it', () => {
    expect(trainedErrToo({ target: 3 }, thresholds)).toBe(false);
  });
});

describe('a gap that people learn to close', () => {
  const gap = standing({ population: 60, assessed: 40, belowTarget: 16 });
  test.each([
    ['of which few are left behind', { belowTarget: 8 }, true],
    ['that stays', {}, false],
    ['seen on too few of the role', { population: 300, belowTarget: 0 }, false],
  ])('%s is outgrown: %s', (_what, change, expected) => {
    expect(isOutgrown({ ...gap, ...change }, thresholds)).toBe(expected);
  });

  test.each([
    ['people are seen higher', { levelSum: 40 * 3.4 }, 'better'],
    ['the role asks for less', { target: 2, levelSum: 40 * 3.4 }, 'less'],
    ['the same levels count otherwise', { levelSum: 40 * 3.02 }, 'rule'],
  ])('is outgrown because %s', (_what, change, why) => {
    expect(whyOutgrown({ target: 3.5, meanLevel: 3 }, { ...gap, target: 3.5, ...change })).toBe(why);
  });

  test.each([
    ['those who were known are known still', {}, true],
    ['of some of them it is not known any more', { assessed: 20 }, false],
    ['some of them left', { population: 45, assessed: 30 }, true],
    ['others came who are not known yet', { population: 90 }, true],
  ])('lets its need go where it is outgrown and %s: %s', (_what, change, expected) => {
    const opened = { ...need, evidence: { ...need.evidence, population: 60, assessed: 40 } };
    expect(isNeededNoMore(opened, { ...gap, belowTarget: 2, ...change }, thresholds)).toBe(expected);
  });
});

describe('a gap that closes while humans decide', () => {
  const opened = {
    origin: 'gap' as const,
    evidence: { ...need.evidence, population: 200, assessed: 200, belowTarget: 160 },
  };
  const now = standing({ population: 200, assessed: 200, noise: { below: 2, short: 0.1 } });
  test.each([
    ['most have it beyond what noise may add', { belowTarget: 75 }, true],
    ['noise alone may make it most', { belowTarget: 78 }, false],
    ['it stays', { belowTarget: 160 }, false],
    ['fewer are known than then', { assessed: 100, belowTarget: 30 }, false],
    [
      'half of them left, and most who stayed have it',
      { population: 100, assessed: 100, belowTarget: 30 },
      true,
    ],
    ['nobody is known', { assessed: 0, belowTarget: 0 }, false],
  ])('%s: %s', (_what, change, expected) => {
    expect(isClosing(opened, { ...now, ...change }, thresholds)).toBe(expected);
  });

  test('is compared with noise alone, of needs that were opened for a gap', () => {
    const learned = { ...now, belowTarget: 20 };
    const unsaid = standing({ population: 200, assessed: 200, belowTarget: 20 });
    expect(isClosing({ ...opened, origin: 'request' }, learned, thresholds)).toBe(false);
    expect(isClosing(opened, unsaid, thresholds)).toBe(false);
    expect(isClosing(opened, learned, thresholds)).toBe(true);
  });

  test.each([
    ['a large group', 200, 80, true],
    ['one of which nothing is ever said in numbers', 18, 2, false],
  ])('of %s that nearly all lacked then is known by that', (_what, assessed, belowTarget, expected) => {
    const evidence = { ...opened.evidence, population: assessed, assessed, belowTarget: 0 };
    const seen = { ...now, population: assessed, assessed, belowTarget };
    expect(isClosing({ ...opened, evidence }, seen, thresholds)).toBe(expected);
  });

  test.each([
    ['as many lacked it at least as leave two groups', { assessed: 200, belowTarget: 93 }, {}, true],
    ['and not one more', { assessed: 200, belowTarget: 94 }, {}, false],
    [
      'nothing follows where fewer than a group would be a gap',
      { assessed: 20, belowTarget: 0 },
      { shareBelow: 0.2 },
      false,
    ],
    [
      'nor where that is not said',
      { assessed: 29, belowTarget: 0 },
      { shareBelow: 0.4, minimumGroup: 10 },
      false,
    ],
    [
      'and is known where it is',
      { assessed: 30, belowTarget: 0 },
      { shareBelow: 0.4, minimumGroup: 10 },
      true,
    ],
  ])('of what nearly all lacked then %s', (_what, { assessed, belowTarget }, under, expected) => {
    const evidence = { ...opened.evidence, population: assessed, assessed, belowTarget: 0 };
    const seen = { ...now, population: assessed, assessed, belowTarget, noise: { below: 0.01, short: 0.01 } };
    expect(isClosing({ ...opened, evidence }, seen, { ...thresholds, ...under })).toBe(expected);
  });
});
