import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { newLearner, withEvidence, type Learner } from '../../../../lib/domain/person/learner.ts';
import type { EvidenceSource } from '../../../../lib/domain/skill-estimate/constants.ts';
import type { CountedStanding } from '../../../../lib/domain/group-level/group-standing.ts';
import { addToPass, startPass } from '../../../../lib/domain/population-pass/pass.ts';
import { allStandings } from '../../../../lib/domain/population-pass/tally.ts';
import { DAY, learnerAt, negotiation, NOW, personId } from '../../examples.ts';

const { thresholds, sources } = SHIPPED_POLICY;
const profiles = new Map([['buyer', { roleId: 'buyer', title: 'Buyer', targets: { negotiation: 3 } }]]);
const skills = new Map([[negotiation.skillId, negotiation]]);
function tallied(learners: readonly Learner[]): CountedStanding[] {
  const pass = startPass({ profiles, skills, thresholds, sources }, [], NOW);
  for (const learner of learners) addToPass(pass, learner, { profiles, skills, thresholds, sources }, NOW);
  return allStandings(pass.tally);
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

  test('is the same whether anybody contests or not', () => {
    const contested = (n: number): Learner => ({
      ...learnerAt({ negotiation: 1 }, personId(n)),
      learning: { skills: {}, responses: { negotiation: { said: 'contest', at: NOW } } },
    });
    const five = [1, 2, 3, 4, 5].map(contested);
    expect(tallied(five)).toEqual(tallied(five.map((one) => ({ ...one, learning: { skills: {} } }))));
  });

  test('tells the moment at which a group had been seen, in whatever order people come, and of four none', () => {
    const seenOn = (day: number): Learner => {
      const learner = learnerAt({ negotiation: 1 }, personId(day));
      const state = learner.skills['negotiation'];
      return state
        ? { ...learner, skills: { negotiation: { ...state, latestAt: NOW - (10 - day) * DAY } } }
        : learner;
    };
    const belowSince = (days: number[]) => tallied(days.map(seenOn))[0]?.belowSince;
    const fifth = NOW - 5 * DAY;
    for (const days of [
      [1, 2, 3, 4, 5, 6, 7],
      [7, 6, 5, 4, 3, 2, 1],
      [4, 7, 1, 6, 2, 5, 3],
    ])
      expect(belowSince(days)).toBe(fifth);
    expect(belowSince([1, 2, 3, 4])).toBeUndefined();
  });

  test('counts whose skill should be looked at again, once they are a group', () => {
    const old = (n: number): Learner =>
      withEvidence(
        learnerAt({}, personId(n)),
        {
          id: 'e',
          personId: personId(n),
          skillId: 'negotiation',
          source: 'assessment',
          strength: 1,
          level: 1,
          at: NOW - 3_000 * DAY,
        },
        negotiation.halfLifeDays,
      );
    expect(tallied([1, 2, 3, 4].map(old))[0]?.dueForRecheck).toBeUndefined();
    expect(tallied([1, 2, 3, 4, 5].map(old))[0]?.dueForRecheck).toBe(5);
  });

  test('tells what managers saw of the work of those trained and those not, once each are a group', () => {
    const worker = (n: number, level: number, sources: EvidenceSource[]): Learner =>
      sources.reduce<Learner>(
        (learner, source, i) =>
          withEvidence(
            learner,
            {
              id: `e${i}`,
              personId: personId(n),
              skillId: 'negotiation',
              source,
              strength: 0.5,
              level: source === 'manager-observation' ? level : 4,
              at: NOW,
            },
            negotiation.halfLifeDays,
          ),
        learnerAt({}, personId(n)),
      );
    const trained = [1, 2, 3, 4, 5].map((n) => worker(n, 2, ['completion', 'manager-observation']));
    const others = [6, 7, 8, 9].map((n) => worker(n, 1, ['assessment', 'manager-observation']));
    const unseen = worker(10, 1, ['completion', 'peer-observation']);
    expect(tallied([...trained, ...others, unseen])[0]?.work).toBeUndefined();
    const another = worker(11, 3, ['manager-observation']);
    expect(tallied([...trained.slice(1), ...others, another])[0]?.work).toBeUndefined();
    expect(tallied([...trained, ...others, unseen, another])[0]?.work).toEqual({
      trained: { people: 5, level: 10, square: 20 },
      untrained: { people: 5, level: 7, square: 13 },
    });
  });

  test('tells what a source says once it saw a group', () => {
    const seen = (n: number) =>
      withEvidence(
        learnerAt({}, personId(n)),
        {
          id: 'e',
          personId: personId(n),
          skillId: 'negotiation',
          source: 'assessment',
          strength: 1,
          level: 1,
          at: NOW,
        },
        negotiation.halfLifeDays,
      );
    expect(tallied([1, 2, 3, 4].map(seen))[0]?.bySource).toEqual([]);
    expect(tallied([1, 2, 3, 4, 5].map(seen))[0]?.bySource).toMatchObject([{ people: 5 }]);
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
        expect(two).toMatchObject({
          population: some.length,
          assessed: one?.assessed,
          belowTarget: one?.belowTarget,
        });
        expect(two?.levelSum).toBeCloseTo(one?.levelSum ?? -1, 9);
        expect(two?.gapSum).toBeCloseTo(one?.gapSum ?? -1, 9);
      }),
    );
  });
});
