import { expect, test } from '@jest/globals';
import { bindingsAmong } from '../../../../lib/domain/passage/rules-binding-steps.ts';
import { isRow, pointsAtTable, tableOf, tablesAmong } from '../../../../lib/domain/passage/tables.ts';

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

const steps = ['Put the sling on the hook.', 'Set the hook.'].map((text, i) => ({
  ...row(text, 'Lifting'),
  step: i + 1,
}));
const table = [row('Violet (sling): 1,400 kg (at most)'), row('Green (sling): 2,000 kg (at most)')];

test('rows under one heading are one table; one row is none', () => {
  expect(tablesAmong([...table, row('A (what): 1 day (limit)', 'Other')])).toEqual([table]);
});

test('what stands under a heading of its own before the steps binds no single one, but a table at which one points', () => {
  const rule = row('The hook is set by two people.', 'Who may lift');
  expect(bindingsAmong([rule, ...steps]).size).toBe(0);
  const pointing = { ...row('Choose the sling by the table.', 'Lifting'), step: 3 };
  expect(bindingsAmong([...table, ...steps, pointing]).get(pointing.id)).toEqual(table);
});
