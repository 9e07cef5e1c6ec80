import { expect, test } from '@jest/globals';
import { changesSomething } from '../../../../lib/domain/passage/changes.ts';

test.each([
  'Pull the cable of the first line.',
  'Unscrew the suction lance and let it drip for two minutes.',
  'Compare the label with the plate, and close the valve.',
  'Start the transfusion within 30 minutes.',
  'Release the payment in the portal.',
])('whoever stops behind “%s” leaves something otherwise than it was', (step) => {
  expect(changesSomething(step)).toBe(true);
});

test.each([
  'Read the weight from the plate and compare it with the table.',
  'Ask the guest for the booking number and a passport.',
  'First, listen until the caller has finished.',
  'Write the hour on the sheet.',
])('whoever stops behind “%s” does not', (step) => {
  expect(changesSomething(step)).toBe(false);
});
