import type { Columns } from './mapping.ts';
import type { PeopleField } from './fields.ts';
import { waits, type Faulty } from './row.ts';

/** What came, or would come, of a file: every row is counted once. */
export interface FileReport {
  /** Each column of the file, and as which field it is read; null where it is passed over and not kept. */
  columns: { column: string; field: PeopleField | null }[];
  rows: number;
  /** Rows that say nothing new. */
  unchanged: number;
  /** Rows that say something new, and were or would be taken in. */
  changed: number;
  /** Rows that wait for somebody or something. */
  quarantined: number;
  /** Rows that have to be changed. */
  refused: number;
  faulty: Faulty[];
}

/** Columns of a file by the fields as which they are read. */
export const columnsReadAs = (headers: readonly string[], columns: Columns): FileReport['columns'] => {
  const fields = new Map(
    Object.entries(columns).map(([field, header]) => [header, field as PeopleField] as const),
  );
  return headers.map((column) => ({ column, field: fields.get(column) ?? null }));
};

/** How many of the rows with a fault wait, and how many have to be changed. */
export function countOf(faulty: readonly Faulty[]): { quarantined: number; refused: number } {
  const quarantined = faulty.filter(({ fault }) => waits(fault)).length;
  return { quarantined, refused: faulty.length - quarantined };
}
