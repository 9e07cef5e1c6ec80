import { message } from '../../../messages/message.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import { NotRead } from '../formats/not-read.ts';
import { unpack } from '../formats/unpack.ts';
import { allIn, elementAt, elementsOf, refuseTypes } from '../formats/xml.ts';
import { cellsIn, rowsIn, tagged, textOfString } from './sheet-cells.ts';
import { TABLE_LIMITS } from './table-size-limits.ts';

const PARTS =
  /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

/**
 * The one sheet of a workbook that is shown, as a table. What hides something, or works something out, is refused by
 * name and never read around; a formula stands in its cell, where no row is taken with it.
 * @throws NotRead
 */
export async function workbookTable(bytes: Uint8Array): Promise<Table> {
  const parts = await unpack(bytes, (name) => PARTS.test(name) || name === 'xl/vbaProject.bin');
  const types = Buffer.from(parts.get('[Content_Types].xml') ?? []).toString();
  if (parts.has('xl/vbaProject.bin') || /macroEnabled/i.test(types))
    throw new NotRead(message('unread.table.macros'));
  const workbook = await elementsOf(parts.get('xl/workbook.xml'));
  const shown = allIn(workbook, 'sheet').filter(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  const [sheet] = shown;
  if (!sheet || shown.length > 1) throw new NotRead(message('unread.table.sheets'));
  const relations = await elementsOf(parts.get('xl/_rels/workbook.xml.rels'));
  const target = allIn(relations, 'Relationship').find(
    ({ attributes }) => attributes['Id'] === sheet.attributes['r:id'],
  );
  const path = `xl/${(target?.attributes['Target'] ?? '').replace(/^\/?xl\//, '')}`;
  const sheetBytes = (await unpack(bytes, (name) => name === path)).get(path);
  if (!sheetBytes) throw new NotRead(message('unread.table.without-sheet'));
  refuseTypes(sheetBytes);
  const is1904 = /^(?:1|true)$/.test(
    elementAt(workbook, 'workbook', 'workbookPr')?.attributes['date1904'] ?? '',
  );
  return tableOf(Buffer.from(sheetBytes).toString(), {
    strings: stringsIn(parts.get('xl/sharedStrings.xml')),
    isDay: await dayStyles(parts.get('xl/styles.xml')),
    is1904,
  });
}

function stringsIn(bytes: Uint8Array | undefined): string[] {
  if (!bytes) return [];
  refuseTypes(bytes);
  return [...tagged(Buffer.from(bytes).toString(), 'si')].map(({ inside }) => textOfString(inside));
}

/** Days and moments among the formats that every workbook has, by their numbers. */
const BUILT_IN_DAYS = new Set(['14', '15', '16', '17', '22']);

/** By the number of a style, whether its cells are shown as days. */
async function dayStyles(bytes: Uint8Array | undefined): Promise<boolean[]> {
  if (!bytes) return [];
  const styles = await elementsOf(bytes);
  const own = new Set(
    allIn(styles, 'numFmt')
      .filter(({ attributes }) =>
        /[dy]/i.test((attributes['formatCode'] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')),
      )
      .map(({ attributes }) => attributes['numFmtId']),
  );
  const formats = elementAt(styles, 'styleSheet', 'cellXfs')?.children ?? [];
  return formats.map(
    ({ attributes: { numFmtId = '0' } }) => BUILT_IN_DAYS.has(numFmtId) || own.has(numFmtId),
  );
}

function tableOf(sheet: string, how: Parameters<typeof cellsIn>[1]): Table {
  if (/<mergeCell\b/.test(sheet)) throw new NotRead(message('unread.table.merged'));
  const table: Table = { headers: [], rows: [], faults: [] };
  let characters = 0;
  for (const { row, isHidden, inside } of rowsIn(sheet)) {
    if (isHidden) throw new NotRead(message('unread.table.hidden-rows'));
    const cells = cellsIn(inside, how);
    if (cells.size === 0) continue;
    // A text that cells share stands in the file once, and is read in each.
    for (const text of cells.values()) characters += text.length;
    if (characters > TABLE_LIMITS.bytes) throw new NotRead(message('unread.table.large'));
    const width = Math.max(...cells.keys()) + 1;
    if (table.headers.length === 0) {
      table.headers = Array.from({ length: width }, (_, i) => cells.get(i)?.trim() || `column ${i + 1}`);
      continue;
    }
    if (width > table.headers.length) table.faults.push({ row, why: 'unreadable' });
    else
      table.rows.push({
        row,
        cells: Object.fromEntries([...cells].map(([column, text]) => [table.headers[column] ?? '', text])),
      });
    if (table.rows.length + table.faults.length > TABLE_LIMITS.rows)
      throw new NotRead(message('unread.table.rows'));
  }
  if (table.headers.length === 0) throw new NotRead(message('unread.table.empty'));
  return table;
}
