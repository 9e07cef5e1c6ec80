import { expect, test } from '@jest/globals';
import { company } from '../../sample/company.ts';
import { bytesOf, withTitle } from '../../sample/hr-file.ts';

test('the company’s own people: everybody has a manager but one, up to whom every chain leads', () => {
  const { employees, hrFile } = company(new Date());
  expect([employees.length, hrFile.rows.length]).toEqual([1540, 1540]);
  const managerOf = new Map(employees.map((one) => [one.employeeNumber, one.managerNumber]));
  const topOf = (number: string): string => {
    const manager = managerOf.get(number);
    return manager === undefined ? number : topOf(manager);
  };
  expect(new Set(employees.map(({ employeeNumber }) => topOf(employeeNumber))).size).toBe(1);
  const teams = Map.groupBy(employees, ({ managerNumber }) => managerNumber);
  expect(teams.get('9002')).toHaveLength(12);
  expect(teams.get('9015')).toHaveLength(3);
  expect(Math.max(...[...teams.values()].map(({ length }) => length))).toBeLessThanOrEqual(14);
});

test('the next export differs in the title of one person, and in nothing else', () => {
  const { hrFile } = company(new Date(), 5);
  const lines = (file: typeof hrFile) => Buffer.from(bytesOf(file)).toString().split('\r\n');
  const before = lines(hrFile);
  const after = lines(withTitle(hrFile, '9002', 'Head of "Data", Dublin'));
  expect(before[0]).toBe('Employee ID,Work Email,Job Title,Department,Manager ID,Office,Hire Date');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    expect.stringMatching(
      /^9002,e9002@larkfield\.example,"Head of ""Data"", Dublin",Information Technology,/,
    ),
  ]);
  expect(after).toHaveLength(before.length);
});
