import { expect, test } from '@jest/globals';
import { isBinding, needsAnother } from '../../../../lib/domain/passage/binding.ts';

test.each([
  'Two nurses check each unit independently, and neither reads the answer aloud to the other.',
  'The hoist is used by two people: one lifts, and the other guides the battery.',
  'Payments above 500 euros are released by two clerks.',
  'A second reader signs the letter.',
  'Two people climb together.',
  'Nobody enters the tank alone.',
  'The key is handed over in the presence of the owner.',
  'A colleague watches from the door.',
])('%s asks for somebody else', (text) => {
  expect(needsAnother(text)).toBe(true);
  expect(isBinding(text)).toBe(true);
});

test.each([
  'Two thirds of these were signed for without a count.',
  'Check the number of the unit against the label.',
  'Two copies are sent to the customer.',
  'Two of the pumps hum.',
])('%s asks for nobody else', (text) => expect(needsAnother(text)).toBe(false));

test.each([
  'Samples for bacteria are refused when they are older than 24 hours.',
  'Never open a bottle at the hatch.',
  'Water is filled in only after charging, unless the plates lie bare.',
  'A correction that is entered after noon on the 20th is paid in the next month.',
  'Drinking water (sample): at most 8 degrees at the handover (limit)',
])('%s binds', (text) => expect(isBinding(text)).toBe(true));

test.each([
  'Most wrong transfusions begin with a check that was done away from the bed.',
  'Last year one delivery in twenty was short.',
  'Silence lasts on average for more than nine seconds.',
  'A change is complete when the charger shows a steady light for at least 10 seconds.',
  'Hang the green tag on the forklift.',
])('%s binds nobody', (text) => expect(isBinding(text)).toBe(false));
