import { expect, test } from '@jest/globals';
import { keepsTo } from '../../../../lib/domain/artefact/keeps-to.ts';

test.each([
  [
    'Wash your hands for at least 10 minutes with soap.',
    'Wash your hands for at least 20 seconds with soap.',
  ],
  ['Within 90 minutes.', 'Within 24 hours.'],
  ['At most 30 hours a week.', 'At most 32 hours a week.'],
  ['Fish above 10 degrees goes back with the driver.', 'Fish above 3 degrees goes back with the driver.'],
  [
    'Cooling is finished when the tray is below 3 degrees.',
    'Cooling is finished when the tray is below 5 degrees.',
  ],
  ['Record the pulse not more than 30 minutes before.', 'Record the pulse not more than 60 minutes before.'],
])('whoever does “%s” keeps to “%s”', (wrong, right) => {
  expect(keepsTo(wrong, right)).toBe(true);
});

test.each([
  [
    'Wash your hands for at least 10 seconds with soap.',
    'Wash your hands for at least 20 seconds with soap.',
  ],
  ['Within two days.', 'Within 24 hours.'],
  ['At least 10 hours a week.', 'At most 32 hours a week.'],
  ['Samples older than 30 minutes are refused.', 'Samples older than 24 hours are refused.'],
  ['Stir the trays every 20 minutes.', 'Stir the trays every ten minutes.'],
  ['Warm the tray within 10 minutes.', 'Stir the soup within 20 minutes.'],
  ['Split the load.', 'Show the plate within 5 minutes.'],
])('“%s” is no case of “%s”', (wrong, right) => {
  expect(keepsTo(wrong, right)).toBe(false);
});
