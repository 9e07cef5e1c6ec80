import { expect, test } from '@jest/globals';
import { company } from '../../sample/company.ts';
import { readPeople } from '../../sample/people-file.ts';

const header = 'employee_number,name,department,job_role,manager_number,time_zone,works_from,works_to';
const file = (...rows: string[]) => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;
const buyers = new Set(['Buyer']);
const numbers = ({ people }: ReturnType<typeof readPeople>) =>
  people.map(({ employeeNumber }) => employeeNumber);

test('reads people through a byte-order mark, Windows line ends and commas in quotes', () => {
  const read = readPeople(
    file('1,"Abel, Ada",Sales,Buyer,,Asia/Tokyo,8,16', '2,Bo Brandt,Sales,Buyer,1,,,'),
    buyers,
  );
  expect(read.notes).toEqual([]);
  expect(read.people).toMatchObject([
    { name: 'Abel, Ada', timeZone: 'Asia/Tokyo', workingHours: { from: 8, to: 16 } },
    { name: 'Bo Brandt', managerNumber: '1', workingHours: { from: 9, to: 17 } },
  ]);
});

test('names each bad row with what to do next, and takes the rest', () => {
  const read = readPeople(
    file(
      '1,,Sales,Buyer,,,,',
      '1,,Sales,Buyer,,,,',
      '?,,Sales,Buyer,,,,',
      '4,,Sales',
      '5,,Sales,Wizard,,,,',
      '6,,Sales,Buyer,99,,,',
      '7,,Sales,Buyer,,Mars/Base,,',
      '8,,Sales,Buyer,,,nine,17',
      '9,,Sales,Buyer,10,,,',
      '10,,Sales,Buyer,9,,,',
      '11,,,Buyer,,,,',
      '12,,Sales,Buyer,1,,,',
    ),
    buyers,
  );
  expect(numbers(read)).toEqual(['1', '6', '9', '10', '12']);
  expect(read.people.map(({ managerNumber }) => managerNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    '1',
  ]);
  expect(read.notes.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    expect.stringMatching(/^3 employee_number 1 stands in line 2 already; left out, delete one/),
    expect.stringMatching(/^4 employee_number “\?” must be .* left out, correct it/),
    expect.stringMatching(/^5 has 3 fields, the header has 8; put a field/),
    expect.stringMatching(/^6 job_role “Wizard” has no profile; left out, add it/),
    expect.stringMatching(/^7 manager_number 99 is nobody .* taken without a manager, add the manager’s row/),
    expect.stringMatching(/^8 time_zone “Mars\/Base” is no IANA zone; left out, write one/),
    expect.stringMatching(/^9 works_from “nine” and works_to “17” must be whole hours/),
    expect.stringMatching(/^10 the managers above 9 lead back to them; .* correct manager_number/),
    expect.stringMatching(/^11 the managers above 10 lead back to them/),
    expect.stringMatching(/^12 department is empty/),
  ]);
});

test('says which columns are missing, and which are not read', () => {
  expect(readPeople('id,department,role\n1,Sales,Buyer\n', buyers)).toEqual({
    people: [],
    notes: [
      { line: 1, reason: expect.stringMatching(/^lacks the columns employee_number, job_role .* rename/) },
    ],
  });
  const more = readPeople('employee_number,department,job_role,timezone\n1,Sales,Buyer,UTC\n', buyers);
  expect(numbers(more)).toEqual(['1']);
  expect(more.notes[0]?.reason).toMatch(/^the columns timezone are not read; .*time_zone/);
});

test('a quote that is never closed costs its own row and not those below it', () => {
  const read = readPeople(
    file('1,,Sales,Buyer,,,,', '2,"Abel,Sales,Buyer,,,,', '3,,Sales,Buyer,,,,', '4,"Bo,Sales,Buyer,,,,'),
    buyers,
  );
  expect(numbers(read)).toEqual(['1', '3']);
  expect(read.notes.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    expect.stringMatching(/^3 opens a quote .* left out, close it/),
    expect.stringMatching(/^5 opens a quote/),
  ]);
});

test.each([';', '\t'])(
  'fields may be parted by “%s”, as the regional settings of whoever exported have it',
  (mark) => {
    const rows = [header, '1,"Abel, Ada",Sales,Buyer,,,,', '2,Bo,Sales,Buyer,1,,,'];
    const read = readPeople(rows.map((row) => row.replaceAll(/,(?! )/g, mark)).join('\n'), buyers);
    expect(read).toMatchObject({ notes: [], people: [{ name: 'Abel, Ada' }, { managerNumber: '1' }] });
  },
);

test('columns are known in any order and writing, roles in any case, whole hours as a clock shows them', () => {
  const read = readPeople(
    'Job Role,Works-From, DEPARTMENT ,Employee Number,works_to\nbuyer,08:00,Sales,1,16:00\n',
    buyers,
  );
  expect(read).toMatchObject({
    notes: [],
    people: [{ employeeNumber: '1', jobRole: 'Buyer', workingHours: { from: 8, to: 16 } }],
  });
});

test('a name over two lines is one name, and the lines below it are still counted right', () => {
  const read = readPeople(file('1,"Ada\r\nAbel",Sales,Buyer,,,,', '?,,Sales,Buyer,,,,'), buyers);
  expect(read.people[0]?.name).toBe('Ada Abel');
  expect(read.notes.map(({ line }) => line)).toEqual([4]);
});

test('two ids that differ in case alone are one identity, because addresses do not tell them apart', () => {
  const read = readPeople(file('e1,,Sales,Buyer,,,,', 'E1,,Sales,Buyer,,,,', '2,,Sales,Buyer,E1,,,'), buyers);
  expect(numbers(read)).toEqual(['e1', '2']);
  expect(read.people[1]?.managerNumber).toBe('e1');
  expect(read.notes.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    expect.stringMatching(/^3 employee_number E1 stands in line 2 already/),
  ]);
});

test('says what is wrong with a level, a doubled column and a file that is no text in UTF-8', () => {
  const read = readPeople(
    'employee_number,name,name,department,job_role,job_level,\n1,Jos\uFFFD,Jos\uFFFD,Sales,Buyer,senior,\n',
    buyers,
  );
  expect(read.people).toMatchObject([{ employeeNumber: '1', jobLevel: 1 }]);
  expect(read.notes.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    expect.stringMatching(/^1 holds characters that are not UTF-8; save the file as “CSV UTF-8”/),
    expect.stringMatching(/^1 the column name stands twice; the last one is read/),
    expect.stringMatching(/^2 job_level “senior” is no number; taken as 1/),
  ]);
});

test.each([
  ['', /^is empty/],
  ['\n\n', /^is empty/],
  [`${header}\n`, /^holds a header and nobody below it/],
  ['e\0m\0p\0', /^is written in UTF-16/],
])('of %j it is said that nobody can be taken from it', (text, reason) => {
  expect(readPeople(text, buyers)).toEqual({
    people: [],
    notes: [{ line: 1, reason: expect.stringMatching(reason) }],
  });
});

test('five thousand people in one circle of managers are told apart from those below it', () => {
  const circle = Array.from({ length: 5_000 }, (_, i) => `${i},,Sales,Buyer,${(i + 1) % 5_000},,,`);
  const read = readPeople(file(...circle, 'a,,Sales,Buyer,7,,,', 'b,,Sales,Buyer,a,,,'), buyers);
  expect(read.notes).toHaveLength(5_000);
  expect(read.people.slice(-2).map(({ managerNumber }) => managerNumber)).toEqual(['7', 'a']);
});

test('the company’s own people: everybody has a manager but one, up to whom every chain leads', () => {
  const { employees, notes } = company(new Date());
  expect([employees.length, notes]).toEqual([1540, []]);
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
