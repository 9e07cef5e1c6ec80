import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toEvidence, toLevel } from '../../../../lib/domain/signal/evidence.ts';
import { uncalibrated } from '../../../../lib/domain/skill-estimate/calibration.ts';
import { givenForOf } from '../../../../lib/domain/person/purpose.ts';
import { EvidenceSource, STRENGTH } from '../../../../lib/domain/skill-estimate/constants.ts';
import { keyOf, Scale, PersonalSignal } from '../../../../lib/domain/signal/signal.ts';
import { DAY, NOW, personId } from '../../examples.ts';

const ends: Record<Exclude<Scale, 'letter'>, [number, number]> = {
  '0-5': [0, 5],
  '1-5': [1, 5],
  '0-4': [0, 4],
  '0-100': [0, 100],
  'onet-0-7': [0, 7],
};
const numbers = Scale.exclude(['letter']);
const scale = fc.constantFrom(...numbers.options);

describe('a score', () => {
  test.each(numbers.options)('on %s reaches from level 0 over the middle to level 5', (name) => {
    const [bottom, top] = ends[name];
    expect([bottom, (bottom + top) / 2, top].map((score) => toLevel(score, name))).toEqual([0, 2.5, 5]);
  });

  test('keeps its order and its share of the scale', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(scale, share, (name, part) => {
        const [bottom, top] = ends[name];
        expect(toLevel(Math.min(top, bottom + part * (top - bottom)), name)).toBeCloseTo(part * 5, 9);
      }),
    );
  });

  test('off its scale is refused, by however little, and so is no number', () => {
    const beyond = fc.double({ min: Number.EPSILON * 128, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(scale, beyond, fc.boolean(), (name, by, above) => {
        const [bottom, top] = ends[name];
        expect(() => toLevel(above ? top + by : bottom - by, name)).toThrow(
          `does not lie on the scale ${name}`,
        );
      }),
    );
    expect(() => toLevel(Number.NaN, '0-5')).toThrow('does not lie on the scale');
  });

  test.each([
    ['A', 5],
    ['A+', 5],
    ['B', 3.75],
    ['C-', (5 * 5) / 12],
    ['D', 1.25],
    ['F', 0],
    ['F-', 0],
  ])('of %s in letters is level %d', (grade, level) => {
    expect(toLevel(grade, 'letter')).toBeCloseTo(level, 9);
  });

  test('in letters belongs on the scale of letters, and a number does not', () => {
    expect(() => toLevel('A', '0-5')).toThrow('The score does not lie on the scale 0-5');
    expect(() => toLevel(4, 'letter')).toThrow('does not lie on the scale letter');
  });
});

describe('evidence', () => {
  const envelope = {
    specversion: '1.0',
    id: 'e1',
    source: 'hr',
    subject: personId(1),
    time: new Date(NOW).toISOString(),
  } as const;
  const score = { skillId: 'negotiation', score: 50, scale: '0-100' } as const;
  const recorded = (verb: 'completed' | 'passed' | 'failed' | 'practised'): PersonalSignal => ({
    ...envelope,
    type: 'learning-os.learning.recorded',
    data: { verb, objectId: 'course', ...score },
  });
  const observed = (observer?: 'manager' | 'peer'): PersonalSignal => ({
    ...envelope,
    type: 'learning-os.observation.made',
    data: { ...score, observerId: personId(2), ...(observer ? { observer } : {}) },
  });
  const signals: [PersonalSignal, string][] = [
    [{ ...envelope, type: 'learning-os.assessment.scored', data: score }, 'assessment'],
    [observed('manager'), 'manager-observation'],
    [observed('peer'), 'peer-observation'],
    [observed(), 'peer-observation'],
    [{ ...envelope, type: 'learning-os.self.reported', data: score }, 'self-report'],
    [
      { ...envelope, type: 'learning-os.objective.met', data: { ...score, objectiveId: 'o1' } },
      'objective-met',
    ],
    [recorded('practised'), 'practice-rubric'],
    [recorded('completed'), 'completion'],
    [recorded('passed'), 'completion'],
    [recorded('failed'), 'completion'],
  ];

  test.each(signals)('of %j comes from %s, at its customary strength', (signal, source) => {
    const [evidence, ...more] = toEvidence(signal);
    expect(more).toEqual([]);
    expect(evidence).toEqual({
      id: keyOf(signal),
      personId: personId(1),
      skillId: 'negotiation',
      level: 2.5,
      source,
      at: NOW,
      strength: STRENGTH[source as keyof typeof STRENGTH],
      givenFor: givenForOf({ source: EvidenceSource.parse(source) }),
      feed: 'hr',
    });
  });

  test.each(['assessment.scored', 'observation.made'] as const)(
    'of %s is to learn where it says so',
    (kind) => {
      const score = {
        skillId: 'negotiation',
        score: 50,
        scale: '0-100' as const,
        givenFor: 'learning' as const,
      };
      const data = kind === 'observation.made' ? { ...score, observerId: personId(2) } : score;
      const [evidence] = toEvidence(
        PersonalSignal.parse({ ...signals[0]?.[0], type: `learning-os.${kind}`, data }),
      );
      expect(evidence?.givenFor).toBe('learning');
    },
  );

  test('has the strength that was learned for its source', () => {
    const strengths = { ...STRENGTH, 'self-report': 0.03 };
    const [evidence] = toEvidence(
      { ...envelope, type: 'learning-os.self.reported', data: score },
      { calibration: { ...uncalibrated, strengths }, targetsOf: () => undefined },
    );
    expect(evidence?.strength).toBe(0.03);
  });

  test('is none in an unscored record', () => {
    const unscored = { verb: 'completed', objectId: 'course', skillId: 'negotiation' } as const;
    expect(toEvidence({ ...envelope, type: 'learning-os.learning.recorded', data: unscored })).toEqual([]);
  });

  test('of a role held is what the role asks for, once it was held for half a year', () => {
    const held = (days: number): PersonalSignal => ({
      ...envelope,
      type: 'learning-os.role.held',
      data: { roleId: 'buyer', from: new Date(NOW - days * DAY).toISOString() },
    });
    const known = {
      calibration: uncalibrated,
      targetsOf: (roleId: string) => (roleId === 'buyer' ? { negotiation: 3, writing: 2 } : undefined),
    };
    expect(toEvidence(held(181), known)).toEqual([]);
    expect(toEvidence(held(182), known)).toHaveLength(2);
    expect(toEvidence(held(400), known).map(({ skillId, level }) => [skillId, level])).toEqual([
      ['negotiation', 3],
      ['writing', 2],
    ]);
    expect(toEvidence(held(400))).toEqual([]);
  });

  test('of an answer speaks of each of its skills in part, and of an item that is known more', () => {
    const answer: PersonalSignal = {
      ...envelope,
      type: 'learning-os.exercise.answered',
      data: { itemId: 'q1', skillIds: ['negotiation', 'writing', 'writing'], correct: true },
    };
    const known = (variance: number) => ({
      calibration: { ...uncalibrated, items: new Map([['q1', { level: 3, variance }]]) },
      targetsOf: () => undefined,
    });
    const pieces = toEvidence(answer, known(0));
    expect(pieces.map(({ skillId }) => skillId)).toEqual(['negotiation', 'writing']);
    expect(pieces.map((piece) => piece.answer)).toEqual([
      { correct: true, difficulty: 3, part: 0.5 },
      { correct: true, difficulty: 3, part: 0.5 },
    ]);
    expect(toEvidence(answer, known(1))[0]?.answer?.part).toBeLessThan(0.5);
    expect(pieces[0]).toMatchObject({ source: 'exercise-answer', itemId: 'q1', level: 5 });
  });
});
