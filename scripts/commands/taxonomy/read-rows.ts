import { readFileSync } from 'node:fs';
import { parse, type CsvError, type Info } from 'csv-parse/sync';
import type { BadRow, Row } from '../../../lib/domain/taxonomy/import.ts';

export class UnusableFile extends Error {
  override name = 'UnusableFile';
}

/**
 * The rows of a file by the names in its first line, comma-separated or, where it ends in `.txt`, tab-separated without quotes.
 * @throws UnusableFile where it cannot be read or lacks a column
 */
export function readRows(file: string, required: readonly string[]): { rows: Row[]; bad: BadRow[] } {
  const bad: BadRow[] = [];
  let missing: readonly string[] = required;
  const records = parse(textOf(file), {
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    ...(file.endsWith('.txt') ? { delimiter: '\t', quote: false } : { relax_quotes: true }),
    columns(header: string[]) {
      const columns = header.map((name) => name.trim());
      missing = required.filter((name) => !columns.includes(name));
      return columns;
    },
    on_skip(error: CsvError | undefined) {
      bad.push({ file, line: Number(error?.['lines'] ?? 0), reason: error?.message ?? 'cannot be read' });
      return undefined;
    },
  }) as unknown as { info: Info; record: Record<string, string> }[];
  if (missing.length > 0)
    throw new UnusableFile(`${file} lacks the column ${missing.join(', ')} in its first line.`);
  return { rows: records.map(({ info, record }) => ({ file, line: info.lines, cells: record })), bad };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UnusableFile(`${file} cannot be read: ${String(cause)}`, { cause });
  }
}
