import { expect, test } from '@jest/globals';
import { isRow, pointsAtTable, tableOf } from '../../../../lib/domain/passage/tables.ts';

const row = (text: string, section = 'Limits') => ({ id: text, source: 'a.md', section, text });

test.each([
  ['Violet (sling): 1,400 kg (at most); 1,000 kg (at an angle)', true],
  ['Open the lid (slowly): it may spray.', false],
  ['Lift (gently) and wait.', false],
])('“%s” is a row: %s', (text, is) => expect(isRow(text)).toBe(is));

test('the table of a row are the rows under its heading', () => {
  const rows = [
    row('A (what): 1 day (limit)'),
    row('B (what): 2 days (limit)'),
    row('C (what): 3 days (limit)', 'Other'),
  ];
  const [first] = rows;
  expect(first && tableOf(first, [...rows, row('Ask first.')])).toEqual(rows.slice(0, 2));
});

test.each([
  ['Compare the printout with the limits below.', true],
  ['Choose the sling by the table.', true],
  ['Compare it with the table of slings.', true],
  ['Compare it with the table of holidays.', false],
  ['Put the sling on the table.', true],
  ['Choose the sling.', false],
])('“%s” points at a table of slings: %s', (text, is) =>
  expect(pointsAtTable({ ...row(text), step: 1 }, row('Violet (sling): 1,400 kg (at most)'))).toBe(is),
);
