// cspell:words Stimme eher nicht
import { describe, expect, it } from '@jest/globals';
import { answerOnFive, scaleOf } from '../../../../lib/domain/survey-file/answers.ts';

const FIVE = { low: 1, high: 5 };

describe('an answer', () => {
  it.each([
    ['4', FIVE, 4],
    ['1', FIVE, 1],
    ['5', FIVE, 5],
    ['4', { low: 5, high: 1 }, 2],
    ['0', { low: 0, high: 10 }, 1],
    ['10', { low: 0, high: 10 }, 5],
    ['5', { low: 0, high: 10 }, 3],
    ['3,5', FIVE, 3.5],
    ['75', { low: 0, high: 100 }, 4],
    ['Strongly agree', FIVE, 5],
    ['Neither agree nor disagree', FIVE, 3],
    ['Stimme eher nicht zu', FIVE, 2],
    ['Very dissatisfied', FIVE, 1],
    ['Strongly agree', { low: 5, high: 1 }, 1],
  ])('%s on %j is %d of five', (text, scale, expected) => {
    expect(answerOnFive(text, scale)).toBe(expected);
  });

  it.each(['6', '0', '-1', 'perhaps', 'I like Ann', '4 4', '1e3', ''])('%j is none', (text) => {
    expect(answerOnFive(text, FIVE)).toBeUndefined();
  });
});

describe('what a column seems to be answered on', () => {
  it.each([
    [['1', '5', ''], FIVE],
    [['Agree', 'Never'], FIVE],
    [['Agree', '5'], FIVE],
    [['0', '9'], { low: 0, high: 10 }],
    [['6'], { low: 0, high: 10 }],
    [['Agree', '7'], undefined],
    [['11'], undefined],
    [['4.5'], undefined],
    [['4', 'because of Ann'], undefined],
    [['', ''], undefined],
  ])('%j', (cells, expected) => {
    expect(scaleOf(cells)).toEqual(expected);
  });
});
