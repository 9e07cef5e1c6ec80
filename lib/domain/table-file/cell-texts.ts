import { faultOfText, type CellFault } from './cells.ts';
import type { Columns } from './mapping.ts';
import type { FaultyRow } from './report.ts';
import { cellOf, type TableRow } from './table.ts';

/** The texts of a row by their fields, empty where the file has no such column; or why none of it is read. */
export function cellTexts<F extends string>(
  read: TableRow,
  columns: Columns<F>,
  fields: readonly F[],
): ((field: F) => string) | FaultyRow<F, 'blank' | CellFault> {
  const { row } = read;
  const text = (field: F): string => {
    const column = columns[field];
    return column === undefined ? '' : cellOf(read, column);
  };
  if (fields.every((field) => text(field) === '')) return { row, fault: 'blank' };
  for (const field of fields) {
    const fault = faultOfText(text(field));
    if (fault) return { row, field, fault };
  }
  return text;
}
