import { expect, test } from '@jest/globals';
import { waitsForChance } from '../../../../lib/domain/passage/waits-for-chance.ts';

test.each([
  'If the inspector arrives, call the foreman and walk through every room.',
  'When an employee asks to shorten the leave, explain that consent is needed.',
  'Hand the key to the workshop if the brake or the lift shows a fault.',
  'Walk away politely when the price falls below your limit.',
  'If a label on a sling cannot be read, take the sling out of use.',
  'As soon as a tester shows voltage, leave the tower.',
])('nobody brings about on purpose what is due after: %s', (text) => {
  expect(waitsForChance(text)).toBe(true);
});

test.each([
  'Wipe the table and the whisk with disinfectant and let them dry.',
  'Before you pour the resin, mix it for two minutes.',
  'When you hand over, name every open fault.',
  'When the shift begins, test the brake and the horn.',
  'Once all bottles are scanned, sign the list.',
  'Whenever a delivery arrives, count the boxes.',
  'When leaving the room, switch the lamp off.',
  'Ask the owner when the animal last ate.',
  'Say that you will hang up and when you will call again.',
  'Check if the seal is whole.',
  'Take two samples if needed, and label both.',
  'Record the pulse not more than 60 minutes before the start.',
])('everybody can bring about: %s', (text) => {
  expect(waitsForChance(text)).toBe(false);
});
