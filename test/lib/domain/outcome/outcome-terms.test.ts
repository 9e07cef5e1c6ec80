import { describe, expect, test } from '@jest/globals';
import { answerTo, OutcomeTerms, termsInWords } from '../../../../lib/domain/outcome/outcome-terms.ts';
import { english } from '../../../../lib/messages/words.ts';

const levels = { indicator: 'Fewer discounts given away', seenIn: 'work', worth: 0.5 } as const;
const figure = {
  indicator: 'Margin',
  seenIn: 'figures',
  figureId: 'margin',
  unit: 'points',
  worth: 1.5,
} as const;

describe('terms of an outcome', () => {
  test.each([
    ['levels seen at work', levels, true],
    ['a figure', figure, true],
    ['a figure that should fall', { ...figure, worth: -2 }, true],
    ['a figure without its unit', { ...figure, unit: undefined }, false],
    ['a unit of no figure', { ...levels, unit: 'points' }, false],
    ['levels that fall', { ...levels, worth: -0.5 }, false],
    ['more levels than there are', { ...levels, worth: 6 }, false],
    ['nothing worth having', { ...figure, worth: 0 }, false],
    ['people’s own word', { ...levels, seenIn: 'own-word' }, false],
  ])('may be %s: %s', (_what, terms, expected) => {
    expect(OutcomeTerms.safeParse(terms).success).toBe(expected);
  });

  test('are said in words', () => {
    expect(termsInWords({ ...figure, worth: -2, by: '2027-03-01T00:00:00Z' }, english)).toBe(
      'Margin; a fall of at least 2 points, seen in figures of single people, by 1 March 2027',
    );
  });

  test.each([
    [1, [1.1, 2], 'reached'],
    [1, [0.2, 0.9], 'missed'],
    [1, [0.2, 2], 'open'],
    [-1, [-2, -1.1], 'reached'],
    [-1, [-0.9, -0.2], 'missed'],
    [-1, [0.2, 2], 'missed'],
    [-1, [-2, 0.2], 'open'],
  ] as const)('of %d are answered by %j: %s', (worth, interval, expected) => {
    expect(answerTo({ worth }, interval)).toBe(expected);
  });
});
