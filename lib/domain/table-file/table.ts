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

/** What one table may have at most, in MB; by judgement, with room for twice a hundred thousand people. */
export const TABLE_MEGABYTES = 40;
