import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GivenFor } from '../../../../lib/domain/person/purpose.ts';
import {
  addAgreement,
  addAnswer,
  calibrationOf,
  startCalibrating,
  type GivenAnswer,
} from '../../../../lib/domain/skill-estimate/calibrate.ts';
import { difficultyOf, trustIn, uncalibrated } from '../../../../lib/domain/skill-estimate/calibration.ts';
import { STRENGTH, type EvidenceSource } from '../../../../lib/domain/skill-estimate/constants.ts';
import { emptyState, fold, type SkillState } from '../../../../lib/domain/skill-estimate/state.ts';
import { draw } from '../../../../sample/random.ts';

const NOW = Date.UTC(2026, 10, 1);
const said = (source: EvidenceSource, level: number) => ({ source, level, strength: 1, at: NOW });
const states = (people: number, of: (person: number) => ReturnType<typeof said>[]): SkillState[] =>
  Array.from({ length: people }, (_, person) =>
    of(person).reduce((state, piece) => fold(state, piece, 365), emptyState()),
  );
const strengthsOf = (all: readonly SkillState[]) => {
  const calibrating = startCalibrating();
  for (const state of all) for (const given of GivenFor.options) addAgreement(calibrating, state, given);
  return calibrationOf(calibrating, { least: 5 }).strengths;
};

describe('strengths', () => {
  test('are customary where nothing was compared', () => {
    expect(strengthsOf([])).toEqual(STRENGTH);
    expect(strengthsOf(states(50, () => [said('self-report', 4)]))).toEqual(STRENGTH);
  });

  test('rise for a source that agrees with the assessments and fall for one that does not', () => {
    const level = (person: number) => 1 + (person % 7) / 2;
    const learned = strengthsOf(
      states(200, (person) => [
        said('assessment', level(person)),
        said('manager-observation', level(person) + (draw(person, 'manager') - 0.5)),
        said('practice-rubric', 5 - level(person)),
      ]),
    );
    expect(learned['manager-observation']).toBeGreaterThan(STRENGTH['manager-observation']);
    expect(learned['practice-rubric']).toBeLessThan(STRENGTH['practice-rubric'] / 2);
    expect(learned['peer-observation']).toBe(STRENGTH['peer-observation']);
    expect(learned.assessment).toBe(1);
  });

  test('do not depend on the order of people', () => {
    const some = states(20, (person) => [
      said('assessment', person % 5),
      said('peer-observation', (person * 7) % 5),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (other) => {
        expect(strengthsOf(other)['peer-observation']).toBeCloseTo(strengthsOf(some)['peer-observation'], 9);
      }),
    );
  });
});

describe('difficulties', () => {
  const ability = (person: number) => (draw(person, 'ability') - 0.5) * 3;
  const answers = Array.from({ length: 300 }, (_, person) =>
    Array.from({ length: 12 }, (__, item): GivenAnswer => {
      const ease = 2 - item / 3;
      const correct = draw(person, item) < 1 / (1 + Math.exp(-(ability(person) + ease)));
      return {
        personId: `p${person}`,
        itemId: `q${item}`,
        skillIds: ['s'],
        correct,
        at: NOW + draw(person, item, 'turn'),
      };
    }),
  )
    .flat()
    .toSorted((a, b) => a.at - b.at);
  const learned = (assessed: number) => {
    const calibrating = startCalibrating();
    for (let person = 0; person < 300; person += 1) {
      const answer = { correct: true, difficulty: 2, part: 1 };
      const answered = { ...said('exercise-answer', 2), answer };
      addAgreement(
        calibrating,
        fold(fold(emptyState(), said('assessment', assessed), 365), answered, 365),
        'learning',
      );
    }
    for (const answer of answers) addAnswer(calibrating, answer);
    return calibrationOf(calibrating, { least: 5 });
  };

  test('are near the true ones, on the scale on which the people who answered were assessed', () => {
    const calibration = learned(3);
    for (let item = 0; item < 12; item += 1) {
      const { level, variance } = difficultyOf(calibration, `q${item}`);
      expect(Math.abs(level - (3 - (2 - item / 3)))).toBeLessThan(0.6);
      expect(variance).toBeLessThan(difficultyOf(uncalibrated, 'q0').variance);
    }
    expect(difficultyOf(learned(2), 'q6').level).toBeCloseTo(difficultyOf(calibration, 'q6').level - 1, 6);
  });

  test('let an answer to a known item say more than one to an unknown item', () => {
    const calibration = learned(3);
    expect(trustIn(difficultyOf(calibration, 'q6'))).toBeGreaterThan(
      trustIn(difficultyOf(calibration, 'new')),
    );
  });
});
