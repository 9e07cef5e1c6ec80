import { readCsv } from '../../../domain/table-file/csv.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import { message } from '../../../messages/message.ts';
import { NotRead } from '../formats/not-read.ts';
import { TABLE_LIMITS } from './table-size-limits.ts';

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * A text of separated values as a table. What stands between cells is told by the headers, or by `sep=` before them. A
 * row whose cell runs over several lines is a fault of each of them: where a quote was forgotten, the cells behind it
 * are another row's. Every line that is not blank is a row or a fault.
 * @param how `breaks` where a cell may run over lines, as comments do: then it is a fault only where one of these lines
 *   has the separators of a whole row, which may be one
 * @throws NotRead
 */
export function csvTable(text: string, how: { breaks: boolean } = { breaks: false }): Table {
  const all = text.replaceAll(/\r\n?/g, '\n');
  const said = /^\uFEFF?sep=(.)\n/.exec(all);
  const before = said ? 1 : 0;
  const body = said ? all.slice(said[0].length) : all;
  const lines = body.split('\n');
  if (lines.length > TABLE_LIMITS.rows) throw new NotRead(message('unread.table.rows'));
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const delimiter = said?.[1] ?? separatorOf(first);
  let headers: string[] = [];
  const { rows } = readCsv(body, {
    columns: (found) => (headers = found.map((name, i) => name.trim() || `column ${i + 1}`)),
    delimiter,
    keepsBlanks: true,
  });
  if (headers.length === 0) throw new NotRead(message('unread.table.empty'));
  if (headers.length > TABLE_LIMITS.columns) throw new NotRead(message('unread.table.columns'));
  const table: Table = { headers, rows: [], faults: [] };
  const seen = new Set<number>([lines.indexOf(first) + 1]);
  for (const { line, cells } of rows) {
    const breaks = Object.values(cells).join('').split('\n').length - 1;
    const own = lines.slice(line - breaks, line);
    const mayBeOthers = own.some((one) => one.split(delimiter).length >= headers.length);
    const isFault = breaks > 0 && (!how.breaks || mayBeOthers);
    for (let at = line - breaks; at <= line; at += 1) {
      seen.add(at);
      if (isFault) table.faults.push({ row: at + before, why: 'over-several-lines' });
    }
    if (!isFault) table.rows.push({ row: line - breaks + before, cells });
  }
  lines.forEach((line, i) => {
    if (line.trim() !== '' && !seen.has(i + 1)) table.faults.push({ row: i + 1 + before, why: 'unreadable' });
  });
  return table;
}

/** What stands oftenest between the headers, outside quotes; a comma where nothing does. */
export function separatorOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((separator) => ({ separator, times: bare.split(separator).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).separator;
}
