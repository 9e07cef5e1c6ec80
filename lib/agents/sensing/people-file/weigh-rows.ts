import type { Attributes } from '../../../domain/directory/account.ts';
import { isRead, type DirectoryReading } from '../../../domain/directory/tell.ts';
import { textOf, type Identifier } from '../../../domain/identity/identifier.ts';
import type { PeopleField } from '../../../domain/people-file/fields.ts';
import type { PeopleColumns } from '../../../domain/people-file/mapping.ts';
import { rowOf, waits, type Faulty, type PeopleRow, type RowFault } from '../../../domain/people-file/row.ts';
import { repeatedRows } from '../../../domain/table-file/repeated.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import type { Ports } from '../../../ports/index.ts';
import { holders } from '../identities/find-holder.ts';
import { hashOfRow, whyNotYet, rowsKnown } from './known-rows.ts';
import {
  inSeveralRows,
  whereManagerOf,
  whereNamed,
  whereOf,
  whoseRow,
  type AskedByRow,
  type ClaimedByRow,
  type Where,
} from './whose.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** A row that says something new of somebody. */
export interface NewRow {
  row: PeopleRow;
  personId: string;
  hash: string;
  claims: ClaimedByRow[];
  managerId?: string;
  /** What the file has no column for, as the directory says it. */
  besides: Attributes;
}

/** Every row of a file is counted in one of the first three. */
export interface Weighed {
  unchanged: number;
  changed: NewRow[];
  faulty: Faulty[];
  /** Of whom a human has to be asked. */
  asks: AskedByRow[];
}

interface Context {
  ports: Pick<Ports, 'identities' | 'registers' | 'employees' | 'directoryAccounts'>;
  reading: DirectoryReading;
  at: number;
  /**
   * Rows that waited when the same content was looked at before, `all` where nothing of it was taken in then; absent
   * where it is new. Of the others whoever is not known any more was erased since, and nothing is taken or asked.
   */
  waited?: ReadonlySet<number> | 'all' | undefined;
}

/** Rows that are looked up side by side. */
const TOGETHER = 50;

/** Whose a row is, as far as it is known. */
type Placed = { row: PeopleRow; hash: string; personId: string } & Partial<
  Pick<NewRow, 'claims' | 'besides'>
>;

/**
 * What each row says that is new, or why it is not taken. Nothing is stored. Work: reading what is known of employees
 * once, and looking up those whose row is another one.
 */
export async function weighRows(table: Table, columns: PeopleColumns, context: Context): Promise<Weighed> {
  const { reading, at, ports, waited } = context;
  const read = table.rows.map((row) => rowOf(row, columns));
  const weighed: Weighed = {
    unchanged: 0,
    changed: [],
    faulty: table.faults.map(({ row, why }) => ({ row, fault: why })),
    asks: [],
  };
  const fail = (row: number, said: RowFault, where: Where = {}) => {
    // What counted before waits for nothing again: it would come back by that.
    const fault = waits(said) && !mayWait(row) ? 'said-before' : said;
    weighed.faulty.push({ row, fault, ...(fault === said ? where : {}) });
  };
  const mayWait = (row: number) => waited === undefined || waited === 'all' || waited.has(row);
  const rows: PeopleRow[] = [];
  const repeated = repeatedRows(table);
  for (const one of read)
    if ('fault' in one) weighed.faulty.push(one);
    else if (repeated.has(one.row)) weighed.unchanged += 1;
    else rows.push(one);

  const { known, people } = await rowsKnown(ports, at);
  const twice = inSeveralRows(rows);
  const find = holders(ports);
  const placed: Placed[] = [];
  const toFind: { row: PeopleRow; hash: string }[] = [];
  for (const row of rows) {
    const hash = hashOfRow(row, reading);
    const personId = known.get(hash);
    const same = twice.get(row.row);
    const fault = same ? 'person-twice' : personId === undefined && whyNotYet(row, reading, at);
    if (fault) fail(row.row, fault, same);
    else if (personId === undefined) toFind.push({ row, hash });
    else placed.push({ row, hash, personId });
  }
  for (const some of someAtATime(toFind, TOGETHER)) await Promise.all(some.map(place));
  await settle();
  return weighed;

  async function place({ row, hash }: { row: PeopleRow; hash: string }): Promise<void> {
    const whose = await whoseRow(usable(row, reading), find, at);
    if (waited && (await wasErasedSince(row, 'fault' in whose ? undefined : whose.personId)))
      fail(row.row, 'said-before');
    else if ('fault' in whose) {
      fail(row.row, whose.fault, whereOf(whose.asks?.identifier));
      if (whose.asks && mayWait(row.row)) weighed.asks.push(whose.asks);
    } else if (!isRead(whose.personId, reading)) fail(row.row, 'outside-pilot');
    else {
      const account = (await ports.directoryAccounts.find(whose.personId))?.value;
      if (account?.told?.as === 'left') fail(row.row, 'has-left');
      else placed.push({ row, hash, ...whose, besides: besidesColumns(columns, account?.attributes) });
    }
  }

  /** Of rows that counted before: whether theirs is gone; of one that waited, whether a cell of it was theirs. */
  async function wasErasedSince({ row, identifiers }: PeopleRow, personId?: string): Promise<boolean> {
    if (personId !== undefined && people.has(personId)) return false;
    if (personId !== undefined && !mayWait(row)) return true;
    const found = await Promise.all(identifiers.map((one) => find(one, at)));
    return found.some((one) => one.wasErased && ('why' in one || one.person === undefined));
  }

  /** Nobody has two rows, and who leads whom is known of everybody whom the store or this file names. */
  async function settle(): Promise<void> {
    const ofFile = new Map<string, string>();
    for (const { row, personId } of placed)
      for (const identifier of row.identifiers) ofFile.set(textOf(identifier) ?? '', personId);
    for (const some of Map.groupBy(placed, ({ personId }) => personId).values())
      for (const { row, claims, besides = {}, ...rest } of some) {
        const others = some.map((one) => one.row.row).filter((one) => one !== row.row);
        if (others.length > 0)
          fail(row.row, 'person-twice', { ...whereNamed(row), otherRow: Math.min(...others) });
        else if (!claims) weighed.unchanged += 1;
        else {
          const managerId = row.manager && (await managerOf(row.manager, ofFile));
          if (row.manager && managerId === undefined)
            fail(row.row, 'manager-not-known', whereManagerOf(row.manager));
          else
            weighed.changed.push({
              row,
              claims,
              besides,
              ...rest,
              ...(managerId === undefined ? {} : { managerId }),
            });
        }
      }
  }

  async function managerOf(
    manager: Identifier,
    ofFile: ReadonlyMap<string, string>,
  ): Promise<string | undefined> {
    const found = await find(manager, at);
    if (!('why' in found)) return found.person;
    return found.candidates.length === 0 ? ofFile.get(textOf(manager) ?? '') : undefined;
  }
}

/** Of what the company finds nobody by, nothing is looked up, unless the object id says whose it is. */
const usable = (row: PeopleRow, { policy }: DirectoryReading): PeopleRow => ({
  ...row,
  identifiers: row.identifiers.filter(
    ({ kind }) =>
      row.personId !== undefined ||
      kind === 'employee-id' ||
      policy.identifiers.some((known) => known === kind),
  ),
});

/** The columns that say each; which language somebody prefers, no column says. */
const SAID_BY = {
  department: ['department'],
  location: ['location'],
  managerId: ['managerEmployeeId', 'managerMail'],
  language: [],
} as const satisfies Partial<Record<keyof Attributes, readonly PeopleField[]>>;

/** What the directory says where the file has no column for it: a file that is silent takes nothing away. */
function besidesColumns(columns: PeopleColumns, said: Attributes = {}): Attributes {
  const silent = Object.entries(SAID_BY).filter(([, fields]) =>
    fields.every((field) => columns[field] === undefined),
  );
  const names = new Set(silent.map(([name]) => name));
  return Object.fromEntries(Object.entries(said).filter(([name]) => names.has(name)));
}
