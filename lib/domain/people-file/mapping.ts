import { z } from 'zod';
import { RegisterId } from '../ids.ts';
import { columnsAmiss, Header, type Columns, type Misfit } from '../table-file/mapping.ts';
import type { Table } from '../table-file/table.ts';
import { PEOPLE_FIELDS, type PeopleField } from './fields.ts';

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

export type PeopleColumns = Columns<PeopleField>;

/** By what whoever a row is about may be found. */
const FINDING: readonly PeopleField[] = ['objectId', 'employeeId', 'mail', 'upn'];

/** Why a file cannot be read by a mapping, each with the column; nothing where it can. */
export const misfits = (
  columns: PeopleColumns,
  table: Pick<Table, 'headers'>,
): Misfit<'nobody-found' | 'no-title'>[] => [
  ...columnsAmiss(columns, table),
  ...(FINDING.some((field) => columns[field] !== undefined)
    ? []
    : [{ why: 'nobody-found' as const, column: '' }]),
  ...(columns.title === undefined ? [{ why: 'no-title' as const, column: '' }] : []),
];
