import { describe, expect, test } from '@jest/globals';
import { PeopleFileRefused, readPeopleFile } from '../../demo/people-file.ts';
import { tenantSeed } from '../../demo/seed.ts';
import { company } from '../../sample/company.ts';
import { bytesOf } from '../../sample/hr-file.ts';

const bytes = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const header = 'Employee ID,Name,Work Email,Job Title,Department,Manager ID,Office';

// cspell:disable
const german = Buffer.from(
  [
    'Personalnummer;Nachname;Vorname;Dienstliche E-Mail;Stellenbezeichnung;Abteilung;Personalnummer Vorgesetzter;Standort;Eintrittsdatum',
    '0001;Müller;Jörg;j.mueller@a.example;Sales Executive;Vertrieb;;Köln;01.03.2019',
    '0002;Weiß;Änne;a.weiss@a.example;Senior Sales Executive;Vertrieb;0001;Köln;15.09.2021',
    '0003;Groß;Uwe;u.gross@a.example;Werkstattleiter;Werkstatt;0001;Bonn;31.12.2020',
    '0003;Groß;Ute;ute.gross@a.example;Monteurin;Werkstatt;0001;Bonn;01.02.2024',
  ].join('\r\n'),
  'latin1',
);
// cspell:enable

describe('an export of another HR system', () => {
  test('gives the tenant its people, by their addresses, and the sample their roles', async () => {
    const others = await readPeopleFile(german);
    const { employees, roleProfiles, foundBy, academyKnowsBy } = company(new Date(), Infinity, others);
    expect([foundBy, academyKnowsBy]).toEqual([['mail'], 'employee-id']);
    expect(employees.map(({ name, jobRole, mail }) => [name, jobRole, mail])).toEqual([
      // cspell:disable
      ['Jörg Müller', 'Sales Executive', 'j.mueller@a.example'],
      // Shares most words with that profile; the layer proposes the same, and a human says so.
      ['Änne Weiß', 'Sales Executive', 'a.weiss@a.example'],
      // cspell:enable
    ]);
    expect(roleProfiles.map(({ roleId }) => roleId)).toContain(employees[1]?.person.roleId);
    expect(employees[1]?.person.managerId).toBe(employees[0]?.person.personId);
    const { users } = tenantSeed(company(new Date(), Infinity, others));
    // cspell:disable
    expect(users.find(({ mail }) => mail === 'a.weiss@a.example')).toMatchObject({
      jobTitle: 'Senior Sales Executive',
      officeLocation: 'Köln',
      managerId: employees[0]?.person.personId,
    });
    // cspell:enable
  });

  test('is what HR sends, byte for byte, with the rows that will not be taken', async () => {
    const { hrFile, notes } = await readPeopleFile(german);
    expect(Buffer.from(bytesOf(hrFile))).toEqual(german);
    expect(notes).toEqual([
      expect.stringMatching(/^row 4: The same person, number or address stands in another row/),
      expect.stringMatching(/^row 5: The same person/),
    ]);
  });

  test('holds nobody else where it is limited', async () => {
    const { hrFile, staff } = await readPeopleFile(german, 1);
    expect(staff).toHaveLength(1);
    expect(Buffer.from(bytesOf(hrFile)).toString().split('\r\n').slice(1)).toEqual([
      // cspell:disable-next-line
      expect.stringMatching(/^0001,Müller,Jörg,j\.mueller@a\.example,/),
      '',
    ]);
  });

  test('may be a title for which nobody has a profile yet', async () => {
    const others = await readPeopleFile(bytes('Employee ID,Job Title', '7,Beekeeper'));
    const [employee] = company(new Date(), Infinity, others).employees;
    expect(employee).toMatchObject({
      jobRole: 'Beekeeper',
      person: { roleId: 'beekeeper', timeZone: 'Europe/Dublin' },
    });
    expect(others.foundBy).toEqual(['employee-id']);
  });

  test('names managers by address too, and is told apart by object ids alone', async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const byMail = await readPeopleFile(
      bytes('Mail,Title,Manager Email', 'ann@a.example,Seller,', 'bo@a.example,Seller,ANN@a.example'),
    );
    expect(byMail.staff[1]?.managerNumber).toBe('ann@a.example');
    expect([byMail.foundBy, byMail.academyKnowsBy]).toEqual([['mail'], 'mail']);
    const byId = await readPeopleFile(bytes('Object ID,Title', `${id},Seller`));
    expect([byId.foundBy, byId.academyKnowsBy]).toEqual([[], undefined]);
    expect(byId.staff[0]?.personId).toBe(id);
  });

  test.each([
    ['', /The people file: /],
    [`${header}\r\n`, /Nobody can be taken from it/],
    ['1,Ada,ada@a.example\r\n', /no row of headers/],
    ['Name,Department\r\nAda,Sales\r\n', /Its columns are Name, Department; docs\/guides\/hr-files\.md/],
    [`${header}\r\n,Ada,,Seller,Sales,,\r\n`, /Nobody can be taken from it/],
  ])('is refused where nobody can be taken from it: %j', async (text, why) => {
    await expect(readPeopleFile(Buffer.from(text))).rejects.toThrow(PeopleFileRefused);
    await expect(readPeopleFile(Buffer.from(text))).rejects.toThrow(why);
  });
});
