import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newHistory, noteAnswer, practiceOf } from '../../../../lib/domain/skill-estimate/ability.ts';

/** Mastery of one skill after each of these answers. */
const masteries = (answers: readonly (0 | 1)[]): number[] => {
  const learner = newHistory();
  return answers.map((outcome, i) => {
    noteAnswer(learner, `item ${i}`, ['negotiation'], outcome, 0);
    return practiceOf(learner, 'negotiation').mastery;
  });
};
const answer = fc.constantFrom<0 | 1>(0, 1);

describe('mastery, as knowledge tracing sees it', () => {
  test('is a probability, and higher after a right answer than after a wrong one', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (before) => {
        const [right = 0] = masteries([...before, 1]).slice(-1);
        const [wrong = 0] = masteries([...before, 0]).slice(-1);
        expect(wrong).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(1);
        expect(right).toBeGreaterThan(wrong);
      }),
    );
  });

  test('comes near certainty where all is right, and near none where all is wrong', () => {
    expect(masteries(Array.from({ length: 30 }, () => 1 as const)).at(-1)).toBeGreaterThan(0.95);
    expect(masteries(Array.from({ length: 30 }, () => 0 as const)).at(-1)).toBeLessThan(0.2);
  });
});
