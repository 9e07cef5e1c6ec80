import { describe, expect, test } from '@jest/globals';
import { isHistory } from '../../../../lib/domain/passage/history.ts';
import { whatHolds } from '../../../../lib/domain/passage/what-holds.ts';

describe('what only has been', () => {
  test.each([
    'Last year 96 of 140 requests were granted.',
    'In 12 cases no date had been named.',
    '412 orders were placed.',
    '37 of them were split.',
    'The average time to an approval was 6 days.',
    'In the last three years two tests grew.',
    'In 2025 there were 61 alerts at night, and 44 of them needed nothing.',
    'Two thirds of our cases in which we spoke within ten days were settled without a letter.',
    'Until 2021 every site bought as it saw fit.',
    'We paid eleven different prices for the same board in one summer.',
  ])('%s', (sentence) => {
    expect(isHistory(sentence)).toBe(true);
  });
});

describe('what holds', () => {
  test.each([
    'Check that the goods were bought within the last 60 days.',
    'A claim that was filed last year is refused.',
    'If more than two of them were refused, call the board.',
    'Half of the bottle is poured out first.',
    'Two nurses check the bag.',
    'Blood that has been out of the refrigerator for 3 hours is thrown away.',
    'The leak was noticed only after 40 minutes.',
    'Ask which orders were placed last week.',
    'At least three teeth must be in the wood.',
    'The number of boxes is written on the label.',
  ])('%s', (sentence) => {
    expect(isHistory(sentence)).toBe(false);
  });
});

test('of a paragraph, what holds is left', () => {
  expect(
    whatHolds(
      'Lock the cabinet. We want to buy a new one next year. Last year 3 keys were lost. Sign the list.',
    ),
  ).toBe('Lock the cabinet. Sign the list.');
});
