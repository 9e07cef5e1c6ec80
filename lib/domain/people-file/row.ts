import type { Attributes } from '../directory/account.ts';
import type { Identifier } from '../identity/identifier.ts';
import { dayIn, faultOfText, isAddress, isObjectId } from '../table-file/cells.ts';
import type { FaultyRow } from '../table-file/report.ts';
import { cellOf, whoInCell, type TableRow } from '../table-file/table.ts';
import type { PeopleField } from './fields.ts';
import type { PeopleColumns } from './mapping.ts';

/** What is wrong with a row, or has to come first: each has a sentence that says what to do. */
export const ROW_FAULTS = [
  'unreadable',
  'over-several-lines',
  'blank',
  'no-identifier',
  'bad-object-id',
  'bad-mail',
  'bad-upn',
  'bad-manager-mail',
  'no-title',
  'formula',
  'hidden-characters',
  'too-long',
  'bad-day',
  'ambiguous-day',
  'outside-pilot',
  'title-left-out',
  'title-waits',
  'first-day-ahead',
  'nobody-known',
  'unclear-who',
  'two-people',
  'person-twice',
  'manager-not-known',
  'has-left',
  'said-before',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Those that wait for something; of the others the row has to be changed. */
const WAITING: ReadonlySet<RowFault> = new Set([
  'title-waits',
  'first-day-ahead',
  'nobody-known',
  'unclear-who',
  'two-people',
  'person-twice',
  'manager-not-known',
]);
export const waits = (fault: RowFault): boolean => WAITING.has(fault);

/** With the first other row that is about the same person, where that is wrong; numbers say nothing of anybody. */
export type Faulty = FaultyRow<PeopleField, RowFault> & { otherRow?: number };

/** A row as it is read: whom it is about and whom they report to, as the file names them, and what it says of them. */
export interface PeopleRow {
  row: number;
  personId?: string;
  identifiers: Identifier[];
  manager?: Identifier;
  attributes: Attributes;
}

/** What names somebody. */
const NAMING: ReadonlySet<PeopleField> = new Set([
  'objectId',
  'employeeId',
  'mail',
  'upn',
  'managerEmployeeId',
  'managerMail',
]);

/** What a row says, or the first fault of it. */
export function rowOf(read: TableRow, columns: PeopleColumns): PeopleRow | Faulty {
  const { row } = read;
  const text = (field: PeopleField): string => {
    const column = columns[field];
    return column === undefined ? '' : (NAMING.has(field) ? whoInCell : cellOf)(read, column);
  };
  const fields = Object.keys(columns) as PeopleField[];
  if (fields.every((field) => text(field) === '')) return { row, fault: 'blank' };
  for (const field of fields) {
    const fault = faultOf(field, text(field));
    if (fault) return { row, field, fault };
  }
  const given = (field: PeopleField) => (text(field) === '' ? undefined : text(field));
  const identifiers = [
    ...named('mail', given('mail')),
    ...named('upn', given('upn')),
    ...named('employee-id', given('employeeId')),
  ];
  const personId = given('objectId')?.toLowerCase();
  if (personId === undefined && identifiers.length === 0) return { row, fault: 'no-identifier' };
  if (text('title') === '') return { row, field: 'title', fault: 'no-title' };
  const [manager] = [
    ...named('employee-id', given('managerEmployeeId')),
    ...named('mail', given('managerMail')),
  ];
  const hiredAt = given('hiredAt');
  const day = hiredAt === undefined ? undefined : dayIn(hiredAt);
  const attributes = {
    title: given('title'),
    department: given('department'),
    location: given('location'),
    hiredAt: typeof day === 'number' ? day : undefined,
  };
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    row,
    ...(personId === undefined ? {} : { personId }),
    identifiers,
    ...(manager ? { manager } : {}),
    attributes: Object.fromEntries(said),
  };
}

const named = (kind: Identifier['kind'], value: string | undefined): Identifier[] =>
  value === undefined ? [] : [{ kind, value }];

const ADDRESSES: Partial<Record<PeopleField, RowFault>> = {
  mail: 'bad-mail',
  upn: 'bad-upn',
  managerMail: 'bad-manager-mail',
};

function faultOf(field: PeopleField, text: string): RowFault | undefined {
  if (text === '') return undefined;
  const unread = faultOfText(text);
  if (unread) return unread;
  const address = ADDRESSES[field];
  if (address) return isAddress(text) ? undefined : address;
  if (field === 'objectId') return isObjectId(text) ? undefined : 'bad-object-id';
  if (field !== 'hiredAt') return undefined;
  const day = dayIn(text);
  return day === 'ambiguous' ? 'ambiguous-day' : day === 'none' ? 'bad-day' : undefined;
}
