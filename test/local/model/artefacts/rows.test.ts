import { expect, test } from '@jest/globals';
import { rowSaid } from '../../../../local/model/artefacts/english/rows.ts';

test.each([
  ['Clerk (who): 50 euros (up to); a note (with)', 'Clerk: up to 50 euros; with a note'],
  ['Director (who): above 200 euros (up to)', 'Director: above 200 euros'],
  ['Wraps on a shelf (item): at most 24 hours (limit)', 'Wraps on a shelf: at most 24 hours'],
  ['Harbour (site): blue (colour)', 'Harbour: blue (colour)'],
  ['134 (degrees): 5 (minutes)', '134 (degrees): 5 (minutes)'],
  ['Open the lid (slowly): it may spray.', 'Open the lid (slowly): it may spray.'],
])('“%s” is said as “%s”', (row, said) => {
  expect(rowSaid(row)).toBe(said);
});
