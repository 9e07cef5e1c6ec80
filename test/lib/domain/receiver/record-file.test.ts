// cspell:words Führung
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  beginningOfDay,
  COLUMNS,
  fileName,
  fileOf,
  isWorkedOut,
  nextFile,
  recordRow,
  withdrawnRow,
  withoutRecords,
} from '../../../../lib/domain/receiver/record-file.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';
import { recordStore } from '../../../support/told-company.ts';

const AT = Date.parse('2026-11-28T08:30:00Z');
const completed = (name: string) => ({
  recordId: guidOf(name),
  receiverId: 'hcm',
  happened: {
    kind: 'completed' as const,
    about: { needId: 'n', assetId: 'a', knownAs: ['moodle:12', 'viva:7'] },
    at: AT,
  },
  status: 'waiting' as const,
  attempts: 0,
});
const released = {
  ...completed('released'),
  happened: { kind: 'released' as const, about: { skillId: 'negotiation' }, at: AT, level: 2.345 },
};
const levels = recordStore({ gets: ['levels'] });
const row = (title: string, who = '40017') => recordRow(completed('one'), who, { title }, levels);
const cellsOf = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

describe('a file', () => {
  it('has a header that stays, and a line a record', () => {
    const file = fileOf([row('Negotiation'), recordRow(released, '7', { title: 'Negotiation' }, levels)]);
    expect(file.endsWith('\r\n')).toBe(true);
    const [header, ...rows] = cellsOf(file);
    expect(header).toEqual([
      'record_id',
      'kind',
      'person',
      'object_id',
      'title',
      'known_as',
      'level',
      'happened_at',
    ]);
    expect(rows).toContainEqual([
      guidOf('one'),
      'completed',
      '40017',
      expect.stringMatching(/^urn:uuid:/),
      'Negotiation',
      'moodle:12 viva:7',
      '',
      '2026-11-28T08:30:00.000Z',
    ]);
    expect(rows).toContainEqual([
      guidOf('released'),
      'released',
      '7',
      expect.stringMatching(/^urn:uuid:/),
      'Negotiation',
      '',
      '2.35',
      '2026-11-28T08:30:00.000Z',
    ]);
  });

  it('tells a level only to whom levels are told', () => {
    const [cells = []] = cellsOf(recordRow(released, '7', { title: 'T' }, recordStore({ gets: ['acts'] })));
    expect(cells[COLUMNS.indexOf('level')]).toBe('');
  });

  it('is the same in whichever order its rows came', () => {
    const rows = [row('A'), withdrawnRow({ recordId: guidOf('two') })];
    expect(fileOf(rows.toReversed())).toBe(fileOf(rows));
  });

  it.each([
    ['quotes and commas', 'Say “no”, or "not yet"', 'Say “no”, or "not yet"'],
    ['letters of any language', 'Führung – 交渉', 'Führung – 交渉'],
    ['lines', 'One\r\ntwo\u2028three', 'One two three'],
    ['a formula', '=HYPERLINK("https://a.example","x")', `'=HYPERLINK("https://a.example","x")`],
    ['a formula behind blanks', '  @SUM(1)', `'@SUM(1)`],
    ['a formula in wide letters', '＝1', `'＝1`],
    ['plus', '+1', `'+1`],
    ['minus', '-1', `'-1`],
    ['what a German spreadsheet cuts off', 'A;=1+1;B; ＠x;"-2', `A;'=1+1;B;' ＠x;'"-2`],
    ['what it cuts behind a tab', 'A\t=1', 'A =1'],
    ['a semicolon alone', 'A; B', 'A; B'],
  ])('holds %s in a title', (_, title, read) => {
    const [, cells = []] = cellsOf(fileOf([row(title)]));
    expect(cells).toHaveLength(COLUMNS.length);
    expect(cells[COLUMNS.indexOf('title')]).toBe(read);
  });

  it('quotes what holds a semicolon', () => {
    expect(row('A; B')).toContain(',"A; B",');
  });

  it.each([
    [['=cmd', 'moodle:12'], `'=cmd moodle:12`],
    [['moodle:1;+1'], `moodle:1;'+1`],
  ])('holds what learning systems call it, %j, as text', (knownAs, read) => {
    const made = completed('one');
    const happened = { ...made.happened, about: { ...made.happened.about, knownAs } };
    const [, cells = []] = cellsOf(
      fileOf([recordRow({ ...made, happened }, '40017', { title: 'T' }, levels)]),
    );
    expect(cells[COLUMNS.indexOf('known_as')]).toBe(read);
  });

  it.each([
    ['=1', true],
    [' +49', true],
    ['40017;@x', true],
    ['anna@contoso.com', false],
    ['4-0017', false],
  ])('may not hold %s as a person: %s', (who, expected) => {
    expect(isWorkedOut(who)).toBe(expected);
  });

  it('leaves by what a system knows somebody as it is', () => {
    const [, cells = []] = cellsOf(fileOf([row('T', '40-0017')]));
    expect(cells[COLUMNS.indexOf('person')]).toBe('40-0017');
  });

  it('says of what is withdrawn the record alone', () => {
    expect(cellsOf(withdrawnRow({ recordId: 'r' }))).toEqual([['r', 'withdrawn', '', '', '', '', '', '']]);
  });

  it('loses one record and nothing else, whoever saved it since', () => {
    const other = recordRow(completed('other'), '40018', { title: 'B' }, levels);
    const file = fileOf([row('A'), other]);
    expect(withoutRecords(file, [guidOf('one')])).toBe(fileOf([other]));
    expect(withoutRecords(file, [guidOf('other'), guidOf('one')])).toBe(fileOf([]));
    expect(withoutRecords(file, [guidOf('nobody')])).toBe(file);
    const saved = `record_id\n"${guidOf('one')}","completed"\n"${guidOf('other')}"`;
    expect(withoutRecords(saved, [guidOf('one')])).toBe(`record_id\n"${guidOf('other')}"`);
  });
});

describe('the next file', () => {
  const day = '2026-11-28';
  it.each([
    ['the first of a system', undefined, { day, number: 1 }],
    ['the first of a day', { day: '2026-11-27', number: 3, isFull: true }, { day, number: 1 }],
    ['none where the day has one', { day, number: 1, isFull: false }, undefined],
    ['a further one where that is full', { day, number: 1, isFull: true }, { day, number: 2 }],
  ])('is %s', (_, last, next) => {
    expect(nextFile(last, AT)).toEqual(next);
  });

  it('is called by system, day and number, and holds what was due before that day', () => {
    expect(fileName('hcm_1', { day, number: 2 })).toBe('learning-os-hcm_1-2026-11-28-2.csv');
    expect(new Date(beginningOfDay(AT)).toISOString()).toBe('2026-11-28T00:00:00.000Z');
  });
});
