import { expect, test } from '@jest/globals';
import { bearsOnAnswer, isOfAnotherProcedure } from '../../../../lib/domain/artefact/wrong-answers.ts';

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
