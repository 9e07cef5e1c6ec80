// cspell:words Feilschen Kompetenzen Kurslink Kurstitel Messen Preis Schreiben Wiegen Dauer Minuten
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sameAddress } from '../../../../lib/domain/content/course-file.ts';
import { english } from '../../../../lib/messages/words.ts';
import { message } from '../../../../lib/messages/message.ts';
import { catalogues } from '../../../../lib/adapters/catalogues.ts';
import { coursesIn as coursesInFile } from '../../../../lib/adapters/sharepoint/lms-export.ts';
import { packed } from '../../../support/office-files.ts';
import { reused } from '../../examples.ts';

async function coursesIn(name: string, file: string | Uint8Array) {
  const found = await coursesInFile(name, typeof file === 'string' ? Buffer.from(file) : file);
  if (!('content' in found)) throw new Error(english.sayMessage(found.why));
  return found.content;
}

const header = 'ID,Title,Description,URL,Skills,Level,Minutes,Owner';

describe('an export of the LMS', () => {
  test('is read by the names of its columns', async () => {
    const row =
      '17,"Haggling, advanced","Say ""no"" first.",https://lms.example/17,Negotiation; Sales,Advanced,90,Ann';
    expect(await coursesIn('lms.csv', `\uFEFF${header}\r\n${row}\r\n`)).toEqual({
      entries: [
        {
          externalId: 'lms.csv:17',
          provider: { kind: 'file', name: 'lms.csv' },
          title: 'Haggling, advanced',
          description: 'Say "no" first.',
          url: 'https://lms.example/17',
          skillTags: ['Negotiation', 'Sales'],
          level: 'advanced',
          minutes: 90,
        },
      ],
      leftOut: [],
    });
  });

  test.each([
    ['has no title', '1,,,https://lms.example/1,,,10'],
    ['has no id', ',Haggling,,https://lms.example/1,,,10'],
    ['has no https address', '1,Haggling,,http://lms.example/1,,,10'],
    ['has no https address', '1,Haggling,,javascript:alert(1),,,10'],
    ['has no https address', '1,Haggling,,https://lms.example@evil.example/1,,,10'],
    ['has no https address', `1,Haggling,,https://lms.example/${'x'.repeat(2_000)},,,10`],
    ['has no number of minutes', '1,Haggling,,https://lms.example/1,,,an hour'],
  ])('names a row that %s, and keeps the others', async (reason, row) => {
    const { entries, leftOut } = await coursesIn(
      'lms.csv',
      `${header}\n${row}\n2,Fine,,https://lms.example/2,,,5\n`,
    );
    expect(entries.map(({ title }) => title)).toEqual(['Fine']);
    expect(leftOut.map(english.sayMessage)).toEqual([`lms.csv line 2: ${reason}`]);
  });

  test('is read by what learning systems call its columns, without ids, with hours by name', async () => {
    const { entries, leftOut } = await coursesIn(
      'academy.csv',
      [
        'Kurstitel,Kurslink,Dauer,Kompetenzen,Preis',
        'Feilschen,https://lms.example/1,1 Std. 30 Min.,Negotiation,9',
        'Schreiben,https://lms.example/2,"0,5 h",,9',
        'Messen,https://lms.example/3,45 Minuten,,9',
        'Wiegen,https://lms.example/4,1:30,,9',
      ].join('\n'),
    );
    expect(entries.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Feilschen', 90],
      ['Schreiben', 30],
      ['Messen', 45],
    ]);
    expect(entries[0]?.skillTags).toEqual(['Negotiation']);
    expect(new Set(entries.map(({ externalId }) => externalId)).size).toBe(3);
    expect(leftOut.map(english.sayMessage)).toEqual(['academy.csv line 5: has no number of minutes']);
  });

  test('is read with whatever stands between its columns, as spreadsheets of other countries save it', async () => {
    const { entries, leftOut } = await coursesIn(
      'academy.csv',
      'Kurstitel;Kurslink;Dauer\n"Feilschen; Schreiben, Messen";https://lms.example/1;90\n',
    );
    expect(entries.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Feilschen; Schreiben, Messen', 90],
    ]);
    expect(leftOut).toEqual([]);
  });

  test('is left out as a whole, by name, where no column holds addresses', async () => {
    const { entries, leftOut } = await coursesIn('people.csv', 'Name,Age\nAnn,42\nBen,43\n');
    expect(entries).toEqual([]);
    expect(leftOut.map(english.sayMessage)).toEqual([
      'people.csv: no column holds addresses of courses, so none of it is read. Call one url.',
    ]);
  });

  test('may be a workbook, in which a formula is no title', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;
    const workbook = packed({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${[
        row('Course title', 'Link', 'Duration'),
        row('Haggling', 'https://lms.example/1', '20 min'),
        `<row><c t="str"><f>A2</f><v>Haggling</v></c>${cell('https://lms.example/2')}</row>`,
      ].join('')}</sheetData></worksheet>`,
    });
    const { entries, leftOut } = await coursesIn('lms.xlsx', workbook);
    expect(entries).toMatchObject([{ title: 'Haggling', url: 'https://lms.example/1', minutes: 20 }]);
    expect(leftOut.map(english.sayMessage)).toEqual(['lms.xlsx line 3: has no title']);
  });

  test('gives an address as it is opened: no words stand in it', async () => {
    const { entries } = await coursesIn(
      'lms.csv',
      'id,title,url\n1,Haggling,https://lms.example/b. Approved by a human\n',
    );
    expect(entries.map(({ url }) => url)).toEqual(['https://lms.example/b.%20Approved%20by%20a%20human']);
  });

  test('may call its columns as objects of JavaScript call what they have', async () => {
    const { entries } = await coursesIn(
      'lms.csv',
      'id,title,url,constructor,__proto__\n1,Haggling,https://lms.example/1,,\n',
    );
    expect(entries).toHaveLength(1);
  });

  test('goes without what it does not say', async () => {
    const { entries } = await coursesIn('lms.csv', 'id,title,url\n1,Haggling,https://lms.example/1\n');
    expect(entries).toMatchObject([{ description: '', skillTags: [], minutes: 0 }]);
  });

  test('is read or named row by row, whatever it holds', async () => {
    const cell = fc.string({ maxLength: 20 });
    const or = (right: string) => fc.oneof(fc.constant(right), cell);
    const address = or('https://lms.example/1');
    // The last column is filled, because a row of nothing but blanks is none.
    const row = fc.tuple(or('1'), or('Haggling'), cell, address, cell, cell, or('10'), fc.constant('Ann'));
    const written = (cells: readonly string[]) =>
      cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
    let courses = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const { entries, leftOut } = await coursesIn('lms.csv', [header, ...rows.map(written)].join('\n'));
        expect(entries.length + leftOut.length).toBe(rows.length);
        expect(entries.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
        courses += entries.length;
      }),
    );
    expect(courses).toBeGreaterThan(10);
  });

  test('is no reason to fail, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => {
        await expect(coursesIn('lms.csv', `${header}\n${text}`)).resolves.toHaveProperty('leftOut');
      }),
    );
  });
});

test.each([
  ['https://lms.example/#/courses/12', 'https://lms.example/#/courses/13', false],
  ['https://lms.example/#!12', 'https://lms.example/#!13', false],
  ['https://lms.example/12#top', 'https://lms.example/12', true],
])('%s and %s: the same course is %s', (one, other, isSame) => {
  expect(sameAddress(one) === sameAddress(other)).toBe(isSame);
});

test('of courses with the same address in two catalogues the first is kept', async () => {
  const { contentId, ...listed } = reused.entry;
  const twice = { ...listed, externalId: 'lms.csv:1' };
  const row = message('course.none');
  const other = { ...listed, externalId: 'lms.csv:2', url: 'https://lms.example/2' };
  const of = (...entries: (typeof reused.entry)[]) => ({
    list: () => Promise.resolve({ entries, leftOut: [row] }),
  });
  const { entries, leftOut } = await catalogues(of(reused.entry), of(twice, other)).list();
  expect(entries).toEqual([{ ...listed, contentId }, other]);
  expect(leftOut).toEqual([row, row]);
});

test('of courses whose addresses differ in how somebody came there, the first is kept', async () => {
  const at = (url: string) => ({
    list: () => Promise.resolve({ entries: [{ ...reused.entry, url }], leftOut: [] }),
  });
  const same = ['https://LMS.example/c/1/?utm_source=mail#top', 'https://lms.example/c/1'].map(at);
  expect((await catalogues(...same).list()).entries).toHaveLength(1);
  // What else stands in an address may lead to another course.
  const others = ['https://lms.example/c?id=1', 'https://lms.example/c?id=2'].map(at);
  expect((await catalogues(...others).list()).entries).toHaveLength(2);
});
