import { expect, test } from '@jest/globals';
import { peopleIn } from '../../sample/company.ts';

const header = 'employee_number,department,job_role,job_level,performance_rating,trainings_last_year';
const file = (...rows: string[]) => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;

test('reads people through a byte-order mark and Windows line ends', () => {
  const { rows, bad } = peopleIn(file('1,Sales,Buyer,1,3,2', '2,Sales,Buyer,1,3,2'), new Set(['Buyer']));
  expect(rows.map((row) => row['employee_number'])).toEqual(['1', '2']);
  expect(bad).toEqual([]);
});

test('names each bad row with its line and why, and takes the rest', () => {
  const text = file(
    '1,Sales,Buyer,1,3,2',
    '1,Sales,Buyer,1,3,2',
    'x,Sales,Buyer,1,3,2',
    '4,Sales',
    '5,Sales,Wizard,1,3,2',
    '6,Sales,Buyer,1,3,2',
  );
  const { rows, bad } = peopleIn(text, new Set(['Buyer']));
  expect(rows.map((row) => row['employee_number'])).toEqual(['1', '6']);
  expect(bad).toEqual([
    { line: 3, reason: 'employee_number 1 stands there twice' },
    { line: 4, reason: 'employee_number “x” is no number' },
    { line: 5, reason: 'has 2 fields, the header has 6' },
    { line: 6, reason: 'job_role “Wizard” has no profile in role-skills.csv' },
  ]);
});
