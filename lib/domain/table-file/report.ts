import type { Columns } from './mapping.ts';
import type { Table } from './table.ts';

/** A row that is not taken. */
export interface FaultyRow<F extends string, X extends string> {
  row: number;
  field?: F;
  fault: X;
}

/** What came, or would come, of a file: every row is counted once. */
export interface FileReport<F extends string, X extends string> {
  /** Each column of the file, and as which field it is read; null where it is passed over and not kept. */
  columns: { column: string; field: F | null }[];
  rows: number;
  /** Stands for the file and the entry by which it was read. */
  readAs: string;
  /** Rows that say nothing new. */
  unchanged: number;
  /** Rows that say something new, and were or would be taken in. */
  changed: number;
  /** Rows that wait for somebody or something. */
  quarantined: number;
  /** Rows that have to be changed. */
  refused: number;
  faulty: FaultyRow<F, X>[];
}

/** What stands in the report of a list that a human read before: nothing of it waits, and nobody pins it. */
export type ListReport<F extends string, X extends string> = Omit<
  FileReport<F, X>,
  'readAs' | 'quarantined'
> & {
  /** Of the changed rows, by this run. */
  taken: number;
};

/** Before its first row was looked at: what could not be cut into cells is refused already. */
export const listReport = <F extends string, X extends string>(
  { headers, rows, faults }: Table,
  columns: Columns<F>,
): ListReport<F, X | Table['faults'][number]['why']> => ({
  columns: columnsReadAs(headers, columns),
  rows: rows.length + faults.length,
  unchanged: 0,
  changed: 0,
  refused: 0,
  taken: 0,
  faulty: faults.map(({ row, why }) => ({ row, fault: why })),
});

/** After its last one. */
export const closed = <R extends Pick<FileReport<string, string>, 'refused' | 'faulty'>>(report: R): R => ({
  ...report,
  refused: report.faulty.length,
  faulty: report.faulty.toSorted((a, b) => a.row - b.row),
});

/** Columns of a file by the fields as which they are read. */
export const columnsReadAs = <F extends string>(
  headers: readonly string[],
  columns: Columns<F>,
): { column: string; field: F | null }[] => {
  const fields = new Map(
    Object.entries(columns).map(([field, header]) => [header as string, field as F] as const),
  );
  return headers.map((column) => ({ column, field: fields.get(column) ?? null }));
};

/** How many of the rows with a fault wait, and how many have to be changed. */
export function countOf<X extends string>(
  faulty: readonly { fault: X }[],
  waits: (fault: X) => boolean,
): { quarantined: number; refused: number } {
  const quarantined = faulty.filter(({ fault }) => waits(fault)).length;
  return { quarantined, refused: faulty.length - quarantined };
}
