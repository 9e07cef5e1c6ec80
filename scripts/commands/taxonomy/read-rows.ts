import { readFileSync } from 'node:fs';
import { readCsv } from '../../../lib/domain/table-file/csv.ts';
import type { BadRow, TaxonomyRow } from '../../../lib/domain/taxonomy/import.ts';

export class UnusableFile extends Error {
  override name = 'UnusableFile';
}

/**
 * The rows of a file by the names in its first line, comma-separated or, where it ends in `.txt`, tab-separated without
 * quotes.
 * @throws UnusableFile where it cannot be read or lacks a column
 */
export function readRows(file: string, required: readonly string[]): { rows: TaxonomyRow[]; bad: BadRow[] } {
  let missing: readonly string[] = required;
  const { rows, faults } = readCsv(textOf(file), {
    ...(file.endsWith('.txt') ? { delimiter: '\t', plain: true } : {}),
    columns(header) {
      missing = required.filter((name) => !header.includes(name));
      return header;
    },
  });
  if (missing.length > 0)
    throw new UnusableFile(`${file} lacks the column ${missing.join(', ')} in its first line.`);
  return {
    rows: rows.map((row) => ({ file, ...row })),
    bad: faults.map(({ line, message }) => ({ file, line, reason: message })),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UnusableFile(`${file} cannot be read: ${String(cause)}`, { cause });
  }
}
