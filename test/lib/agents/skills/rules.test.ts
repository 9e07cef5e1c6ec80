import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldSignals } from '../../../../lib/agents/skills/rules.ts';
import { newLearner, type Learner } from '../../../../lib/domain/person/learner.ts';
import { keyOf, type PersonalSignal } from '../../../../lib/domain/signal/signal.ts';
import { DAY, negotiation, NOW, person, personId, profile } from '../../examples.ts';

const skills = new Map([[negotiation.skillId, negotiation]]);
const envelope = fc.record({
  specversion: fc.constant('1.0' as const),
  source: fc.constant('hr'),
  subject: fc.constant(personId(1)),
  // Few moments, so that several signals share one.
  time: fc.integer({ min: 0, max: 5 }).map((ago) => new Date(NOW - ago * DAY).toISOString()),
});
const skillId = fc.constantFrom('negotiation', 'writing', 'constructor');
const score = fc.integer({ min: 0, max: 5 });
const kind = fc.oneof(
  fc.record({
    type: fc.constant('learning-os.assessment.scored' as const),
    data: fc.record({ skillId, score, scale: fc.constant('0-5' as const) }),
  }),
  fc.record({
    type: fc.constant('learning-os.observation.made' as const),
    data: fc.record({
      skillId,
      score,
      scale: fc.constant('0-5' as const),
      observerId: fc.constant(personId(2)),
    }),
  }),
  fc.record({
    type: fc.constant('learning-os.exercise.answered' as const),
    data: fc.record({
      itemId: fc.constantFrom('q1', 'q2'),
      skillIds: fc.uniqueArray(skillId, { minLength: 1 }),
      correct: fc.boolean(),
    }),
  }),
  fc.record({
    type: fc.constant('learning-os.learning.recorded' as const),
    data: fc.record({
      verb: fc.constantFrom('completed' as const, 'practised' as const),
      objectId: fc.constant('o'),
      skillId,
    }),
  }),
  fc.record({
    type: fc.constant('learning-os.workforce.person' as const),
    data: fc
      .record({ roleId: fc.constantFrom('buyer', 'seller', 'clerk') })
      .map((role) => ({ ...profile, ...role })),
  }),
);
const signals: fc.Arbitrary<PersonalSignal[]> = fc
  .array(fc.tuple(envelope, kind), { maxLength: 10 })
  .map((made) => made.map(([common, rest], i) => ({ ...common, ...rest, id: `s${i}` })));

const fold = (
  list: readonly PersonalSignal[],
  alreadyIn = new Set<string>(),
  learner = newLearner(personId(1)),
) => foldSignals(learner, list, alreadyIn, skills);
/** Sums up to rounding, which is all that the order may change. */
const rounded = (learner: Learner): unknown =>
  JSON.parse(
    JSON.stringify({ ...learner, skills: Object.entries(learner.skills).toSorted() }, (_, value: unknown) =>
      typeof value === 'number' && Math.abs(value) < 1e6 ? Number(value.toFixed(6)) : value,
    ),
  );

describe('folding signals', () => {
  test('gives the same learner in any order', () => {
    const shuffled = signals.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(rounded(fold(other).learner)).toEqual(rounded(fold(list).learner));
      }),
      { numRuns: 500 },
    );
  });

  test('counts each signal once, however often and in however many batches it comes', () => {
    const again = signals.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list])),
    );
    fc.assert(
      fc.property(again, ([list, repeated]) => {
        const first = fold(list);
        const inbox = new Set(first.inbox.map(({ signalId }) => signalId));
        expect(fold(repeated, inbox, first.learner)).toEqual({ learner: first.learner, inbox: [] });
        const twice = fold([...list, ...repeated]);
        expect(twice).toEqual(first);
      }),
    );
  });

  test('leaves one inbox entry a signal, with the evidence in it', () => {
    fc.assert(
      fc.property(signals, (list) => {
        const { inbox, learner } = fold(list);
        expect(inbox.map(({ signalId }) => signalId)).toEqual(list.map(keyOf));
        const pieces = [learner.skills, learner.learning.skills]
          .flatMap((part) => Object.values(part))
          .reduce((sum, state) => sum + state.pieces, 0);
        expect(pieces).toBe(inbox.flatMap(({ evidence }) => evidence).length);
      }),
    );
  });

  test('keeps what a person’s latest workforce signal says', () => {
    const moved = (id: string, roleId: string, at: number): PersonalSignal => ({
      specversion: '1.0',
      id,
      source: 'hr',
      subject: personId(1),
      time: new Date(at).toISOString(),
      type: 'learning-os.workforce.person',
      data: { ...profile, roleId },
    });
    const { learner } = fold([moved('b', 'seller', NOW), moved('a', 'buyer', NOW - DAY)]);
    expect(learner.person).toEqual({ ...person, roleId: 'seller' });
  });

  test('does not change the learner it was given', () => {
    const before = Object.freeze(newLearner(personId(1)));
    fc.assert(
      fc.property(signals, (list) => {
        fold(list, new Set(), before);
        expect(before).toEqual(newLearner(personId(1)));
      }),
    );
  });
});
