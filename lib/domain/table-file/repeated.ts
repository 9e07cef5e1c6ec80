import type { Table } from './table.ts';

/** Numbers of the rows that say in every column what a row before them says: each of these counts once. */
export function repeatedRows({ headers, rows }: Pick<Table, 'headers' | 'rows'>): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { row, cells } of rows) {
    const said = JSON.stringify(headers.map((header) => cells[header] ?? ''));
    if (seen.has(said)) repeated.add(row);
    seen.add(said);
  }
  return repeated;
}
