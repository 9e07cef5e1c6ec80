// cspell:words Fmts
import { describe, expect, it } from '@jest/globals';
import { english } from '../../../../../lib/messages/words.ts';
import { tableReader } from '../../../../../lib/adapters/documents/tables/table-reader.ts';
import { cellsIn } from '../../../../../lib/adapters/documents/tables/sheet-cells.ts';
import { TABLE_LIMITS } from '../../../../../lib/adapters/documents/tables/table-size-limits.ts';
import { packed } from '../../../../support/office-files.ts';

const SHEET = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Work Email</t></is></c><c r="C1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2"><v>1001</v></c><c r="B2" t="inlineStr"><is><r><t>ann</t></r><r><t>@a.example</t></r></is></c><c r="C2" s="1"><v>46082</v></c></row>
<row r="4"><c r="A4" t="str"><f>1+1</f><v>2</v></c><c r="C4" t="s"><v>2</v></c></row>
<row r="5"/><row r="6"><c r="D6"><v>9</v></c></row>`;

const NO_STYLES = { strings: [], isDay: [], is1904: false };

/** A workbook as Excel writes it, with no more than what a test is about. */
const workbook = (change: Record<string, string> = {}, sheet = SHEET) =>
  packed({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="b" state="hidden" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Employee ID</t></si><si><t>Hire Date</t></si><si><t>R &amp; D &#x41;</t><rPh><t>no</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    ...change,
  });
const read = (bytes: Uint8Array) => tableReader().read(bytes);
const whyNot = (found: Awaited<ReturnType<typeof read>>): string =>
  'why' in found ? english.sayMessage(found.why) : '';

describe('a workbook', () => {
  it('is read by the sheet that is shown: texts, numbers, days and formulas as they stand', async () => {
    expect(await read(workbook())).toEqual({
      table: {
        headers: ['Employee ID', 'Work Email', 'Hire Date'],
        rows: [
          {
            row: 2,
            cells: { 'Employee ID': '1001', 'Work Email': 'ann@a.example', 'Hire Date': '2026-03-01' },
          },
          { row: 4, cells: { 'Employee ID': '=1+1', 'Hire Date': 'R & D A' } },
        ],
        faults: [{ row: 6, why: 'unreadable' }],
      },
    });
  });

  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'macros'],
    ['macros by its type', { '[Content_Types].xml': '<Types macroEnabled="1"/>' }, 'macros'],
    [
      'two sheets',
      { 'xl/workbook.xml': '<workbook><sheets><sheet r:id="rId1"/><sheet r:id="rId2"/></sheets></workbook>' },
      'more than one sheet',
    ],
    ['no parts', { 'xl/workbook.xml': '' }, 'sheet'],
    [
      'a document type',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' },
      'document type',
    ],
    [
      'merged cells',
      { 'xl/worksheets/sheet1.xml': `<worksheet>${SHEET}<mergeCell ref="A2:A3"/></worksheet>` },
      'merged',
    ],
    [
      'hidden rows',
      { 'xl/worksheets/sheet1.xml': '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' },
      'filter',
    ],
    ['rows that are not closed', { 'xl/worksheets/sheet1.xml': '<row r="1">'.repeat(20_000) }, 'damaged'],
    ['nothing', { 'xl/worksheets/sheet1.xml': '<worksheet/>' }, 'empty'],
    ['more than it says', { 'xl/worksheets/sheet1.xml': ' '.repeat(21 * 1024 * 1024) }, 'unpacks to more'],
    ['what is packed too tightly', { 'xl/worksheets/sheet1.xml': ' '.repeat(4 * 1024 * 1024) }, 'attack'],
  ])('with %s is refused by name', async (_, change, why) => {
    expect(whyNot(await read(workbook(change)))).toContain(why);
  });

  it('with a cell beyond the columns that are read is refused, whatever stands in it', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"></c></row>`);
    expect(whyNot(await read(workbook({}, rows.join(''))))).toContain('more columns');
    expect(whyNot(await read(workbook({}, `${SHEET}<row r="7"><c r="KO7"/></row>`)))).toContain(
      'more columns',
    );
    expect(whyNot(await read(workbook({}, `<row>${'<c/>'.repeat(301)}</row>`)))).toContain('more columns');
    expect(await read(workbook({}, `${SHEET}<row r="7"><c r="KN7"/></row>`))).toHaveProperty('table');
  });

  it('takes of a row no more than stands in it, however far to the right', async () => {
    const heads = Array.from({ length: 26 }, (_, i) => `<c t="str"><v>h${i}</v></c>`).join('');
    const found = await read(
      workbook({}, `<row r="1">${heads}</row><row r="2"><c r="A2"/><c r="Z2"><v>9</v></c></row>`),
    );
    expect(found).toMatchObject({ table: { rows: [{ row: 2 }], faults: [] } });
    expect('table' in found && found.table.rows[0]?.cells).toEqual({ h25: '9' });
    expect([...cellsIn('<c r="KN1"/><c r="A1"><v>1</v></c><c><v>2</v></c>', NO_STYLES)]).toEqual([
      [0, '1'],
      [1, '2'],
    ]);
  });

  it('with more rows than are read is refused, faulty ones counted', async () => {
    const rows = Array.from(
      { length: TABLE_LIMITS.rows + 1 },
      (_, i) => `<row><c r="B${i}"><v>1</v></c></row>`,
    );
    const heads = '<row><c r="A1" t="str"><v>h</v></c></row>';
    expect(whyNot(await read(workbook({}, heads + rows.join(''))))).toContain('more rows');
  });

  it('whose cells share one long text is refused before it is looked at in each', async () => {
    const long = {
      'xl/sharedStrings.xml': `<sst><si><t>h</t></si><si><t>${'a b '.repeat(50_000)}</t></si></sst>`,
    };
    const rows = (count: number) =>
      '<row><c t="s"><v>0</v></c></row>' + '<row><c t="s"><v>1</v></c></row>'.repeat(count);
    expect(whyNot(await read(workbook(long, rows(210))))).toContain('larger');
    expect(await read(workbook(long, rows(20)))).toHaveProperty('table.rows.length', 20);
  });

  it('of an older kind is refused by name', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    expect(whyNot(await read(old))).toContain('older');
  });
});
