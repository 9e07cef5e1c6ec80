import { textOf, type Identifier } from '../../../domain/identity/identifier.ts';
import type { PeopleField } from '../../../domain/people-file/fields.ts';
import type { Faulty, PeopleRow, RowFault } from '../../../domain/people-file/row.ts';
import type { FoundHolder, holders } from '../identities/find-holder.ts';

type Find = ReturnType<typeof holders>;

/** What a row says is somebody's. */
export interface ClaimedByRow {
  key: string;
  kind: Identifier['kind'];
}

/** What a human is asked about one identifier. */
export interface AskedByRow {
  key: string;
  identifier: Identifier;
  candidates: string[];
  why: 'unmatched' | 'ambiguous';
}

/** Whom a row is about, with what is said to be theirs by it; or why nobody knows, with what to ask a human. */
type RowOf = { personId: string; claims: ClaimedByRow[] } | { fault: RowFault; asks?: AskedByRow };

/**
 * Whom a row is about. Everything in it that somebody may be found by has to lead to one person; only a number that was
 * nobody's before may be new, for somebody whom the rest names. Where the object id stands in the row, any of it may be
 * new that is not somebody else's.
 */
export async function whoseRow({ personId, identifiers }: PeopleRow, find: Find, at: number): Promise<RowOf> {
  const found = await Promise.all(
    identifiers.map(async (identifier) => ({ identifier, found: await find(identifier, at) })),
  );
  const known = found.flatMap((one) => (one.found.key === undefined ? [] : [{ ...one, key: one.found.key }]));
  const noPersons = known.find((one) => !('why' in one.found) && one.found.person === undefined);
  if (noPersons) return { fault: 'has-left' };
  const people = new Set([
    ...(personId === undefined ? [] : [personId]),
    ...known.flatMap((one) => ('why' in one.found ? [] : [one.found.person ?? ''])),
  ]);
  const [person] = people;
  if (people.size > 1) return unclear('two-people', known.at(-1), [...people]);
  const open = known.filter((one) => 'why' in one.found);
  if (person === undefined) return unclear('nobody-known', open[0]);
  const doubtful = open.find((one) => !mayBeNew(one, person, personId !== undefined));
  if (doubtful) return unclear('unclear-who', doubtful, [person]);
  return { personId: person, claims: open.map(({ key, identifier: { kind } }) => ({ key, kind })) };
}

type Known = { identifier: Identifier; found: FoundHolder; key: string };

function mayBeNew({ identifier, found }: Known, personId: string, isNamedById: boolean): boolean {
  if (!('why' in found) || found.why === 'ambiguous') return false;
  const isOthers = found.candidates.some((candidate) => candidate !== personId);
  return !isOthers && (isNamedById || identifier.kind === 'employee-id');
}

function unclear(fault: RowFault, known: Known | undefined, besides: readonly string[] = []): RowOf {
  if (!known) return { fault };
  const { identifier, found, key } = known;
  const candidates = [...new Set([...besides, ...('why' in found ? found.candidates : [])])];
  const why = 'why' in found && found.why === 'unmatched' && besides.length === 0 ? 'unmatched' : 'ambiguous';
  return { fault, asks: { key, identifier, candidates, why } };
}

/** In which column of a row something is wrong, and which other row is about the same person. */
export type Where = Pick<Faulty, 'field' | 'otherRow'>;

const FIELDS: Partial<Record<Identifier['kind'], PeopleField>> = {
  'employee-id': 'employeeId',
  mail: 'mail',
  upn: 'upn',
};
const MANAGER_FIELDS: Partial<Record<Identifier['kind'], PeopleField>> = {
  'employee-id': 'managerEmployeeId',
  mail: 'managerMail',
};

const inField = (field: PeopleField | undefined): Where => (field === undefined ? {} : { field });

export const whereOf = (identifier: Identifier | undefined): Where =>
  identifier ? inField(FIELDS[identifier.kind]) : {};
export const whereManagerOf = ({ kind }: Identifier): Where => inField(MANAGER_FIELDS[kind]);
/** The first that names whoever a row is about. */
export const whereNamed = ({ personId, identifiers }: PeopleRow): Where =>
  personId === undefined ? whereOf(identifiers[0]) : { field: 'objectId' };

/**
 * Rows that name what another one names, each with the column and the first other row: of a number or an address that
 * two claim, none is taken.
 */
export function inSeveralRows(rows: readonly PeopleRow[]): ReadonlyMap<number, Where> {
  const byText = Map.groupBy(
    rows.flatMap(({ row, identifiers, personId }) => [
      ...identifiers.map((one) => ({ row, text: textOf(one) ?? '', where: whereOf(one) })),
      ...(personId === undefined ? [] : [{ row, text: personId, where: inField('objectId') }]),
    ]),
    ({ text }) => text,
  );
  const found = new Map<number, Where>();
  for (const some of byText.values()) {
    const [first, second] = new Set(some.map(({ row }) => row));
    if (first === undefined || second === undefined) continue;
    for (const { row, where } of some)
      if (!found.has(row)) found.set(row, { ...where, otherRow: row === first ? second : first });
  }
  return found;
}
