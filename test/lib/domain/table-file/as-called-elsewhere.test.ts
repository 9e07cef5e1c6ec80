// cspell:disable
import { expect, it } from '@jest/globals';
import { COMPLETION_ROWS } from '../../../../lib/domain/completion-file/fields.ts';
import { PEOPLE_ROWS } from '../../../../lib/domain/people-file/fields.ts';
import { proposalOf } from '../../../../lib/domain/table-file/mapping.ts';

/** A header and a cell below it. */
const table = (cells: Record<string, string>) => ({ headers: Object.keys(cells), rows: [{ row: 2, cells }] });

it('people of a company that calls its columns otherwise are told apart by itself', () => {
  const cells = {
    'Pers.-Nr.': '1001',
    Nachname: 'Müller',
    'E-Mail dienstlich': 'j.mueller@a.example',
    Stelle: 'Einkäufer',
    'Org.-Einheit': 'Einkauf',
    'Vorgesetzter (Pers.-Nr.)': '1000',
    'E-Mail privat': 'jm@b.example',
    Standort: 'Köln',
    Eintritt: '01.03.2019',
  };
  expect(proposalOf(PEOPLE_ROWS, table(cells))).toEqual({
    employeeId: 'Pers.-Nr.',
    mail: 'E-Mail dienstlich',
    title: 'Stelle',
    department: 'Org.-Einheit',
    managerEmployeeId: 'Vorgesetzter (Pers.-Nr.)',
    location: 'Standort',
    hiredAt: 'Eintritt',
  });
});

it.each<[string, Record<string, string>]>([
  [
    'in German',
    {
      'Benutzer-E-Mail': 'a@b.example',
      'Schulungs-ID': 'VH-101',
      Schulungstitel: 'Verhandlung',
      Abschlussdatum: '2026-02-20',
      Status: 'Bestanden',
      'Ergebnis in Prozent': '85',
    },
  ],
  [
    'as a transcript',
    {
      'User Email': 'a@b.example',
      'Training ID': 'VH-101',
      'Training Title': 'Negotiation',
      'Transcript Completed Date': '2026-02-20',
      'Transcript Status': 'Completed',
      'Training Score': '85',
    },
  ],
])('so are its completions, %s', (_, cells) => {
  const [mail, courseId, courseTitle, completedAt, result, score] = Object.keys(cells);
  expect(proposalOf(COMPLETION_ROWS, table(cells))).toEqual({
    mail,
    courseId,
    courseTitle,
    completedAt,
    result,
    score,
  });
});

it.each<[string, string]>([
  ['Führungskraft (Pers.-Nr.)', 'managerEmployeeId'],
  ['Pers.-Nr. der Führungskraft', 'managerEmployeeId'],
  ['Führungskraft: E-Mail', 'managerMail'],
  ['Number (Employee)', 'employeeId'],
  ['Datum (Eintritt)', 'hiredAt'],
])('%s is told by its words, whatever stands between them', (header, field) => {
  const cells = { managerMail: 'a@b.example', hiredAt: '2026-02-20' }[field] ?? '1000';
  expect(proposalOf(PEOPLE_ROWS, table({ [header]: cells }))).toEqual({ [field]: header });
});

it.each(['Führungskraft', 'Kostenstelle (Pers.-Nr.)', 'Pers.-Nr. (alt)'])(
  '%s has a word more or less than a field, and is none',
  (header) => {
    expect(proposalOf(PEOPLE_ROWS, table({ [header]: '1000' }))).toEqual({});
  },
);

it('a column that is called as a system calls it comes before one whose words alone are the same', () => {
  const cells = { Kursnummer: '1', 'Kurs-Nr': '2' };
  expect(proposalOf(COMPLETION_ROWS, table(cells))).toEqual({ courseId: 'Kursnummer' });
  expect(proposalOf(COMPLETION_ROWS, table({ 'Kurs-Nr': '2' }))).toEqual({ courseId: 'Kurs-Nr' });
});
