import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addToTally,
  allStandings,
  evidenceOf,
  isGap,
  mayOpen,
  startTally,
  unseen,
} from '../../../../lib/agents/needs-analysis/rules.ts';
import { suppose } from '../../../../lib/agents/needs-analysis/suppose.ts';
import type { Standing } from '../../../../lib/domain/standing.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy.ts';
import { newLearner, type Learner } from '../../../../lib/domain/skill.ts';
import { DAY, learnerAt, need, negotiation, NOW, personId } from '../../examples.ts';

const { thresholds } = SHIPPED_POLICY;
const profiles = new Map([['buyer', { roleId: 'buyer', title: 'Buyer', targets: { negotiation: 3 } }]]);
const skills = new Map([[negotiation.skillId, negotiation]]);
const standing = (change: Partial<Standing>): Standing => ({
  ...{ roleId: 'buyer', skillId: 'negotiation', target: 3, population: 100, assessed: 50, belowTarget: 25 },
  ...{ levelSum: 100, gapSum: 50, ...change },
});
const supposed = (seen: Standing) =>
  suppose({ standing: seen, answers: {}, lastOutcome: undefined }, SHIPPED_POLICY);
function tallied(learners: readonly Learner[]): Standing[] {
  const tally = startTally();
  for (const learner of learners) addToTally(tally, learner, { profiles, skills, thresholds }, NOW);
  return allStandings(tally);
}

describe('the tally of a role', () => {
  test('counts who is there, who is assessed and who is noticeably below', () => {
    const [seen, ...others] = tallied([
      learnerAt({ negotiation: 1 }),
      learnerAt({ negotiation: 2.9 }),
      learnerAt({ negotiation: 5 }),
      learnerAt({}),
      learnerAt({ writing: 0 }),
    ]);
    expect(others).toEqual([]);
    expect(seen).toMatchObject({ population: 5, assessed: 3, belowTarget: 1, target: 3 });
    expect(seen?.levelSum).toBeCloseTo(8.9, 1);
    expect(seen?.gapSum).toBeCloseTo(2.1, 1);
  });

  test('leaves out people without a role, or of a role without a profile', () => {
    const clerk = learnerAt({ negotiation: 0 });
    if (clerk.person) clerk.person = { ...clerk.person, roleId: 'clerk' };
    const stranger = { ...newLearner(personId(2)), skills: clerk.skills };
    expect(tallied([stranger, clerk, newLearner(personId(3))])).toEqual([]);
  });

  test('is the same in whatever order people come', () => {
    const people = fc.array(
      fc.integer({ min: 0, max: 50 }).map((tenths) => learnerAt({ negotiation: tenths / 10 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(people, (some) => {
        const [one, two] = [tallied(some)[0], tallied(some.toReversed())[0]];
        expect(two).toMatchObject({ population: one?.population, belowTarget: one?.belowTarget });
        expect(two?.gapSum).toBeCloseTo(one?.gapSum ?? -1, 9);
      }),
    );
  });
});

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
        expect(evidenceOf(seen, 1)).toEqual(evidenceOf(nobody, 1));
        expect(supposed(seen)).toEqual(supposed(nobody));
      }),
    );
  });

  test('are not counted as below target', () => {
    fc.assert(
      fc.property(few, (belowTarget) => {
        const said = [evidenceOf(standing({ belowTarget }), 1), supposed(standing({ belowTarget }))];
        expect(said).toEqual([
          evidenceOf(standing({ belowTarget: 0 }), 1),
          supposed(standing({ belowTarget: 0 })),
        ]);
      }),
    );
  });
});

describe('the evidence of a need', () => {
  test('is means and counts of the group', () => {
    const { population, assessed, belowTarget, ...rest } = evidenceOf(standing({ levelSum: 101 }), 2);
    expect([population, assessed, belowTarget]).toEqual([100, 50, 25]);
    expect(rest).toEqual({ meanLevel: 2.02, target: 3, requests: 2 });
    expect(evidenceOf(unseen('buyer', 'negotiation'), 1)).toMatchObject({
      meanLevel: 0,
      assessed: 0,
      requests: 1,
    });
  });
});

describe('a need', () => {
  const closed = { ...need, stage: 'measured' as const };
  const observed = { ...need, stage: 'observed' as const };
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
