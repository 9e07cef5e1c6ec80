import { expect, test } from '@jest/globals';
import { orderIn } from '../../../../local/model/artefacts/english/imperative.ts';
import { rowSaid } from '../../../../local/model/artefacts/english/rows.ts';

test.each([
  ['Clerk (who): 50 euros (up to); a note (with)', 'Clerk: up to 50 euros; with a note'],
  ['Director (who): above 200 euros (up to)', 'Director: above 200 euros'],
  ['Wraps on a shelf (item): at most 24 hours (limit)', 'Wraps on a shelf: at most 24 hours'],
  ['Harbour (site): blue (colour)', 'Harbour: blue (colour)'],
  [
    '£401 to £1,200 (amount): Team leader (who decides); 5 days (within)',
    '£401 to £1,200: Team leader (who decides); within 5 days',
  ],
  [
    'Scratch (damage): up to 250 € (agent); above 900 € (claims office)',
    'Scratch – agent: up to 250 €; claims office: above 900 €',
  ],
  [
    '22:00 to 6:00 (time): the night desk (call); 4417 (number)',
    '22:00 to 6:00 – call: the night desk; number: 4417',
  ],
  ['134 (degrees): 5 (minutes)', '134 (degrees): 5 (minutes)'],
  ['Open the lid (slowly): it may spray.', 'Open the lid (slowly): it may spray.'],
])('“%s” is said as “%s”', (row, said) => {
  expect(rowSaid(row)).toBe(said);
});

test.each([
  ['Waste water: at most 12 degrees at the handover.', false],
  ['Clean linen: up to 20 kilograms.', false],
  ['Measure the tray after 90 minutes: it has to be below 10 degrees.', true],
  ['Wash your hands for at least 20 seconds.', true],
])('a row of a table orders nothing: %s', (text, is) => {
  expect(orderIn(text) !== undefined).toBe(is);
});
