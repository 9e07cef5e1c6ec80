import { describe, expect, test } from '@jest/globals';
import {
  alsoRightBy,
  bearsOnAnswer,
  isOfAnotherProcedure,
} from '../../../../lib/domain/artefact/wrong-answers.ts';

const under = (text: string, step?: number) => ({
  source: 'd.md',
  section: 'If something goes wrong',
  text,
  step,
});
const wet = under('If a wrap is wet when the chamber opens, do not put it into the drawer.');

test.each([
  ['If you prick yourself, let the wound bleed and tell the dentist.', true],
  ['If the strip in a wrap stays pale, keep the load apart.', false],
])('under one heading, nobody takes “%s” for what a wet wrap asks for: %s', (text, isAnother) => {
  expect(isOfAnotherProcedure(under(text), wet, 'A wrap is wet.')).toBe(isAnother);
});

test('a step of the same list is done too early or too late, whatever it is of', () => {
  expect(isOfAnotherProcedure(under('Choose five minutes.', 8), under('Open the lid.', 2), '')).toBe(false);
});

test.each([
  ['The drawer is for dry wraps alone.', true],
  ['Magazines older than three months go to the recycling.', false],
])('“%s” has to do with a wet wrap: %s', (said, bears) => {
  expect(bearsOnAnswer(said, [wet], 'Do not put it into the drawer.')).toBe(bears);
});

describe('what makes a wrong answer right where it is asked', () => {
  const situation = 'The customer does not agree with the price.';
  const right = { text: 'Show the two photographs.', cites: ['a'] };
  const by = (says: string, section: string, text: string) =>
    alsoRightBy(says, situation, right, [{ id: 'b', section, text }])?.id;

  test('is a passage that says it of every case, and none that says it of another one', () => {
    const text = 'Write to the customer about the price.';
    expect(by(text, 'Prices', text)).toBe('b');
    expect(by(text, 'The customer has left already. What now?', text)).toBeUndefined();
    expect(by(text, 'What if the customer does not agree?', text)).toBe('b');
  });

  test('is no ban of it', () => {
    const ban = 'Do not take a payment without a signature.';
    expect(by('Take a payment without a signature.', 'Prices', ban)).toBeUndefined();
    expect(by('Do not take a payment without a signature.', 'Prices', ban)).toBe('b');
  });
});
