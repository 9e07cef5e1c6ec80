import { describe, expect, test } from '@jest/globals';
import { expectRecall, learnRecall, newCard, newRecallModel, reviewed } from './recall.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';

describe('recall of a card', () => {
  test('is the scheduler’s own prediction before anything was learned', () => {
    expect(expectRecall(newRecallModel(), newCard(0), 0.5, DAY).probability).toBeCloseTo(0.5, 9);
  });

  test('learns that this learner forgets more than the scheduler believes', () => {
    const model = newRecallModel();
    for (let review = 0; review < 300; review++) {
      const outcome = review % 2 === 0 ? 1 : 0;
      learnRecall(model, expectRecall(model, newCard(0), 0.9, 2 * DAY), outcome);
    }
    const { probability } = expectRecall(model, newCard(0), 0.9, 2 * DAY);
    expect(Math.abs(probability - 0.5)).toBeLessThan(0.08);
  });

  test('keeps as surprise how far outcomes lie from what was expected, and no further', () => {
    const after = (outcome: 0 | 1, expected: number) => {
      const model = newRecallModel();
      for (let review = 0; review < 200; review++)
        learnRecall(model, { ...expectRecall(model, newCard(0), 0.5, DAY), probability: expected }, outcome);
      return model.surprise;
    };
    expect(after(0, 0.9)).toBeCloseTo(-0.9, 1);
    expect(after(1, 0.3)).toBeCloseTo(0.7, 1);
  });

  test('counts a review within a day as practice, not as a test', () => {
    const tested = reviewed(reviewed(newCard(0), 0, DAY / 4), 1, 3 * DAY);
    expect(tested).toMatchObject({ recalled: 1, forgotten: 0, last: 1, sameDay: 0, lastAt: 3 * DAY });
    expect(reviewed(tested, 0, 8 * DAY)).toMatchObject({ recalled: 1, forgotten: 1, last: -1 });
  });
});
