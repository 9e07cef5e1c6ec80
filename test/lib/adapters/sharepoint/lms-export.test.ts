import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { english } from '../../../../lib/messages/words.ts';
import { message } from '../../../../lib/messages/message.ts';
import { catalogues } from '../../../../lib/adapters/catalogues.ts';
import { coursesIn } from '../../../../lib/adapters/sharepoint/lms-export.ts';
import { reused } from '../../examples.ts';

const header = 'ID,Title,Description,URL,Skills,Level,Minutes,Owner';

describe('an export of the LMS', () => {
  test('is read by the names of its columns', async () => {
    const row =
      '17,"Haggling, advanced","Say ""no"" first.",https://lms.example/17,Negotiation; Sales,Advanced,90,Ann';
    expect(await coursesIn('lms.csv', `\uFEFF${header}\r\n${row}\r\n`)).toEqual({
      entries: [
        {
          externalId: 'lms.csv:17',
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
    ['has no number of minutes', '1,Haggling,,https://lms.example/1,,,an hour'],
  ])('names a row that %s, and keeps the others', async (reason, row) => {
    const { entries, leftOut } = await coursesIn(
      'lms.csv',
      `${header}\n${row}\n2,Fine,,https://lms.example/2,,,5\n`,
    );
    expect(entries.map(({ title }) => title)).toEqual(['Fine']);
    expect(leftOut.map(english.sayMessage)).toEqual([`lms.csv line 2: ${reason}`]);
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
