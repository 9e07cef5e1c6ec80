/** A table as it was read: what the first row calls the columns, and the rows by their numbers in the file. */
export interface Table {
  headers: string[];
  rows: TableRow[];
  /** Rows that could not be cut into cells. */
  faults: { row: number; why: 'unreadable' | 'over-several-lines' }[];
}

export interface TableRow {
  /** As a program that shows the file counts, from 1; the headers are the first. */
  row: number;
  /** By headers; one that holds nothing may be absent. */
  cells: Readonly<Record<string, string>>;
}

/** What stands in a column of a row, whatever the column is called; nothing where it is all blanks. */
export const cellOf = ({ cells }: Pick<TableRow, 'cells'>, header: string): string =>
  Object.hasOwn(cells, header) ? (cells[header] ?? '').trim() : '';

/**
 * What names somebody in a column of a row, without the blanks of ASCII around it: whoever chooses their account may
 * make it look like another’s by any other blank.
 */
export function whoInCell({ cells }: Pick<TableRow, 'cells'>, header: string): string {
  const text = cellOf({ cells }, header) === '' ? '' : (cells[header] ?? '');
  let [from, to] = [0, text.length];
  while (isPlainBlank(text.charAt(from))) from += 1;
  while (isPlainBlank(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const isPlainBlank = (sign: string): boolean => sign !== '' && ' \t\n\r\f\v'.includes(sign);

/** What one table may have at most, in MB; by judgement, with room for twice a hundred thousand people. */
export const TABLE_MEGABYTES = 40;
