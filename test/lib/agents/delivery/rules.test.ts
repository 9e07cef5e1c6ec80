import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawnAs, lacks, reachOf } from '../../../../lib/agents/delivery/rules.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { type Participation } from '../../../../lib/domain/outcome/participation.ts';
import { withEvidence, type Learner } from '../../../../lib/domain/person/learner.ts';
import { Wave } from '../../../../lib/domain/outcome/waves.ts';
import { DAY, learnerAt, negotiation, NOW, person, personId } from '../../examples.ts';

const { thresholds } = SHIPPED_POLICY;
const target = { needId: 'buyer.negotiation', target: 3, assetId: 'asset' };

describe('a plan', () => {
  test.each([
    ['a noticeable gap', learnerAt({ negotiation: 1 }), true],
    ['hardly a noticeable gap', learnerAt({ negotiation: 2.49 }), true],
    ['less than a noticeable gap', learnerAt({ negotiation: 2.6 }), false],
    ['no gap', learnerAt({ negotiation: 4 }), false],
    ['no evidence', learnerAt({}), false],
    ['evidence so old that it says nothing', learnerAt({ negotiation: 0 }), false, NOW + 100_000 * DAY],
  ] as const)('is for who has %s: %s', (_what, learner, expected, at = NOW) => {
    expect(lacks(target.target, learner, negotiation, thresholds, at)).toBe(expected);
  });

  test('draws people with their team, by a name that says which no more', () => {
    const managerId = personId(99);
    const drawn = [1, 2].map((n) => {
      const learner = learnerAt({}, personId(n));
      return drawnAs(target.needId, { ...learner, person: { ...person, managerId } });
    });
    expect(drawn[0]?.teamId).toBe(drawn[1]?.teamId);
    expect(JSON.stringify(drawn)).not.toContain(managerId);
    expect(drawnAs(target.needId, learnerAt({})).teamId).toBeUndefined();
  });
});

describe('an item', () => {
  const part: Participation = { assetId: 'asset', group: 'first', plannedAt: NOW };
  const taking = (
    own: Participation | undefined,
    level = 1,
    others: Record<string, Participation> = {},
  ): Learner => ({
    ...learnerAt({ negotiation: level }),
    participations: { ...(own ? { [target.needId]: own } : {}), ...others },
  });
  const busy = Object.fromEntries(['a', 'b'].map((needId) => [needId, { ...part, deliveredAt: NOW - DAY }]));

  test.each([
    ['who is planned', taking(part), 'deliver'],
    ['who is not planned', taking(undefined), 'not-planned'],
    ['who waits', taking({ ...part, group: 'last' }), 'not-planned'],
    ['who waits by a plan of an earlier version', taking({ ...part, group: 'waitlist' }), 'not-planned'],
    ['who has it', taking({ ...part, deliveredAt: NOW - 30 * DAY }), 'delivered-before'],
    ['who received it in this very try', taking({ ...part, deliveredAt: NOW }), 'delivered-now'],
    ['who was planned for another asset', taking({ ...part, assetId: 'earlier' }), 'not-planned'],
    ['who has it and outgrew it', taking({ ...part, deliveredAt: NOW - 30 * DAY }, 5), 'delivered-before'],
    ['who outgrew it', taking(part, 2.6), 'outgrown'],
    ['who outgrew it and has no attention left', taking(part, 5, busy), 'outgrown'],
    ['who has no attention left', taking(part, 1, busy), 'no-attention-left'],
    ['who is planned, of whom nothing is known', { ...taking(part), skills: {} }, 'not-known'],
  ])('to one %s: %s', (_what, learner, expected) => {
    expect(reachOf(learner, target, negotiation, 'first', SHIPPED_POLICY, NOW)).toBe(expected);
  });

  test.each([
    [-6, 'outside-hours'],
    [0, 'deliver'],
  ])('%i hours from now: %s', (hours, expected) => {
    expect(reachOf(taking(part), target, negotiation, 'first', SHIPPED_POLICY, NOW + hours * 3_600_000)).toBe(
      expected,
    );
  });

  test.each([
    ['hardly below what would be noticed', 2.45],
    ['far below', 1],
  ])(
    'is never outgrown by whoever was %s and not seen since: it reaches them while that is known',
    (_what, level) => {
      const seen = { weight: 2, weightedLevel: 2 * level, weightedSquare: 2 * level ** 2, pieces: 2 };
      const learner = { ...taking(part), skills: { negotiation: { ...seen, latestAt: NOW } } };
      const reaches = [0, 1, 2, 200].map((halfLives) => {
        const at = NOW + 7 * DAY * Math.round((halfLives * negotiation.halfLifeDays) / 7);
        return reachOf(learner, target, negotiation, 'first', SHIPPED_POLICY, at);
      });
      expect(reaches).toEqual(['deliver', 'deliver', 'not-known', 'not-known']);
    },
  );

  test('is outgrown by whoever has shown it since, and not by one good day among bad ones', () => {
    const after = (...levels: number[]) =>
      levels.reduce<Learner>(
        (learner, level, i) =>
          withEvidence(
            learner,
            {
              id: `e${i}`,
              personId: personId(1),
              skillId: 'negotiation',
              source: 'assessment',
              level,
              strength: 1,
              at: NOW - DAY + i,
            },
            negotiation.halfLifeDays,
          ),
        { ...taking(part), skills: {} },
      );
    const reach = (learner: Learner) => reachOf(learner, target, negotiation, 'first', SHIPPED_POLICY, NOW);
    expect(reach(after(1.8, 1.9, 3.2))).toBe('deliver');
    expect(reach(after(1.8, 1.9, 3.2, 3.3, 3.1, 3.4))).toBe('outgrown');
  });

  test('reaches each person at most once, in one group only', () => {
    const learner = fc.record({
      level: fc.double({ min: 0, max: 5, noNaN: true }),
      group: fc.constantFrom(...Wave.options),
    });
    fc.assert(
      fc.property(learner, ({ level, group }) => {
        const once = taking({ ...part, group }, level);
        const reached = Wave.options.filter(
          (wave) => reachOf(once, target, negotiation, wave, SHIPPED_POLICY, NOW) === 'deliver',
        );
        expect(reached).toEqual(level < 2.49 ? [group] : reached.filter((wave) => wave === group));
        const twice = taking({ ...part, group, deliveredAt: NOW }, level);
        expect(reachOf(twice, target, negotiation, group, SHIPPED_POLICY, NOW + 365 * DAY)).toBe(
          'delivered-before',
        );
      }),
    );
  });
});
