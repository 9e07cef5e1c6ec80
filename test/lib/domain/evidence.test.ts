import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toEvidence, toLevel, type EvidenceSignal } from '../../../lib/domain/evidence.ts';
import { keyOf, Scale } from '../../../lib/domain/signal.ts';
import { NOW, personId } from '../examples.ts';

const ends: Record<Scale, [number, number]> = {
  '0-5': [0, 5],
  '1-5': [1, 5],
  '0-4': [0, 4],
  '0-100': [0, 100],
  'onet-0-7': [0, 7],
};
const scale = fc.constantFrom(...Scale.options);

describe('a score', () => {
  test.each(Scale.options)('on %s reaches from level 0 over the middle to level 5', (name) => {
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
  const recorded = (verb: 'completed' | 'passed' | 'failed' | 'practised'): EvidenceSignal => ({
    ...envelope,
    type: 'learning-os.learning.recorded',
    data: { verb, objectId: 'course', ...score },
  });
  const signals: [EvidenceSignal, string][] = [
    [{ ...envelope, type: 'learning-os.assessment.scored', data: score }, 'assessment'],
    [
      { ...envelope, type: 'learning-os.observation.made', data: { ...score, observerId: personId(2) } },
      'observation',
    ],
    [recorded('practised'), 'practice'],
    [recorded('completed'), 'completion'],
    [recorded('passed'), 'completion'],
    [recorded('failed'), 'completion'],
  ];

  test.each(signals)('of %j comes from %s', (signal, source) => {
    expect(toEvidence(signal)).toMatchObject({
      id: keyOf(signal),
      personId: personId(1),
      skillId: 'negotiation',
      level: 2.5,
      source,
      at: NOW,
    });
  });

  test('counts most for an assessment and least for a completion', () => {
    const strengths = new Map(signals.map(([signal, source]) => [source, toEvidence(signal)?.strength ?? 0]));
    const ranked = [...strengths].toSorted(([, a], [, b]) => b - a).map(([source]) => source);
    expect(ranked).toEqual(['assessment', 'practice', 'observation', 'completion']);
  });

  test('is none in an unscored record', () => {
    const unscored = { verb: 'completed', objectId: 'course', skillId: 'negotiation' } as const;
    const signal: EvidenceSignal = { ...envelope, type: 'learning-os.learning.recorded', data: unscored };
    expect(toEvidence(signal)).toBeUndefined();
  });
});
