import { z } from 'zod';
import { RegisterId } from '../ids.ts';
import { areAddresses, fieldNamed, looksLike, PEOPLE_FIELDS, type PeopleField } from './fields.ts';

const Header = z.string().min(1).max(200);

/**
 * How the exports of one system are read: which column is which field. The layer proposes, a human confirms; nothing is
 * taken in by a proposal.
 */
export const PeopleFile = z.strictObject({
  fileId: RegisterId,
  /** Headers by field; a field that no column has is absent. */
  columns: z.partialRecord(z.enum(PEOPLE_FIELDS), Header),
  standing: z.enum(['proposed', 'confirmed']),
});
export type PeopleFile = z.infer<typeof PeopleFile>;

export type Columns = PeopleFile['columns'];

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

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200;

/**
 * Which column seems to be which field: by what it is called, where its cells look like it; else the one column of mail
 * addresses. Where two say the same, neither is proposed.
 */
export function proposalOf({ headers, rows }: Pick<Table, 'headers' | 'rows'>): Columns {
  const cellsOf = (header: string) => rows.slice(0, SAMPLE).map(({ cells }) => cells[header] ?? '');
  const fitting = headers.flatMap((header) => {
    const field = fieldNamed(header);
    return field !== undefined && looksLike(field, cellsOf(header)) ? [{ field, header }] : [];
  });
  const columns: Columns = {};
  for (const [field, some] of Map.groupBy(fitting, (one) => one.field))
    if (some.length === 1 && some[0]) columns[field] = some[0].header;
  if (columns.mail !== undefined || fitting.some(({ field }) => field === 'mail')) return columns;
  const taken = new Set(Object.values(columns));
  const addresses = headers.filter((header) => !taken.has(header) && areAddresses(cellsOf(header)));
  return addresses.length === 1 && addresses[0] ? { ...columns, mail: addresses[0] } : columns;
}

/** By what whoever a row is about may be found. */
const FINDING: readonly PeopleField[] = ['objectId', 'employeeId', 'mail', 'upn'];

/** Why a file cannot be read by a mapping, each with the column; nothing where it can. */
export function misfits(
  columns: Columns,
  { headers }: Pick<Table, 'headers'>,
): { why: 'missing' | 'twice' | 'nobody-found' | 'no-title'; column: string }[] {
  const named = Object.values(columns);
  return [
    ...named.filter((one) => !headers.includes(one)).map((column) => ({ why: 'missing' as const, column })),
    ...named
      .filter((one, i) => headers.filter((header) => header === one).length > 1 || named.indexOf(one) !== i)
      .map((column) => ({ why: 'twice' as const, column })),
    ...(FINDING.some((field) => columns[field] !== undefined)
      ? []
      : [{ why: 'nobody-found' as const, column: '' }]),
    ...(columns.title === undefined ? [{ why: 'no-title' as const, column: '' }] : []),
  ];
}
