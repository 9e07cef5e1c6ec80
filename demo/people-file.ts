import { tableReader } from '../lib/adapters/documents/tables/table-reader.ts';
import { inSeveralRows } from '../lib/agents/sensing/people-file/whose.ts';
import { textOf } from '../lib/domain/identity/identifier.ts';
import { PEOPLE_ROWS } from '../lib/domain/people-file/fields.ts';
import { misfits, type PeopleColumns } from '../lib/domain/people-file/mapping.ts';
import { rowOf, type PeopleRow } from '../lib/domain/people-file/row.ts';
import { isOfARow } from '../lib/domain/table-file/cells.ts';
import { proposalOf } from '../lib/domain/table-file/mapping.ts';
import { cellOf, type Table } from '../lib/domain/table-file/table.ts';
import { message } from '../lib/messages/message.ts';
import { english } from '../lib/messages/words.ts';
import type { OtherPeople } from '../sample/company.ts';
import { withManagers } from '../sample/managers.ts';
import { nameOf } from '../sample/names.ts';
import { addressOfEmployee, personIdOf, type StaffMember } from '../sample/staff.ts';

/** An export of people that cannot stand in for the company's own. */
export class PeopleFileRefused extends Error {
  override name = 'PeopleFileRefused';
}

/**
 * The people in an export of any HR system, read by the layer's own reader of such files. Each has an account in the
 * invented tenant; the export is what HR sends.
 * @param most limits it to so many, the first first
 * @returns also what is wrong with rows, in the words of the door that takes the export later
 * @throws PeopleFileRefused
 */
export async function readPeopleFile(
  bytes: Uint8Array,
  most = Infinity,
): Promise<OtherPeople & { notes: string[] }> {
  const read = await tableReader().read(bytes);
  if ('why' in read)
    throw refused(english.sayMessage(message('problem.table-file.unread', { why: read.why })));
  const { table } = read;
  if (table.headers.some(isOfARow)) throw refused(english.say('problem.table-file.no-headers'));
  const columns = proposalOf(PEOPLE_ROWS, table);
  const [misfit] = misfits(columns, table);
  if (misfit)
    throw refused(
      `${english.say(`column.${misfit.why}`)} Its columns are ${table.headers.join(', ')}; docs/guides/hr-files.md says what each is called.`,
    );
  const rows = table.rows.map((row) => rowOf(row, columns));
  const whole = rows.filter((row): row is PeopleRow => !('fault' in row));
  const twice = inSeveralRows(whole);
  const faults = [
    ...table.faults.map(({ row, why }) => ({ row, fault: why })),
    ...rows.filter((row) => 'fault' in row),
    ...[...twice.keys()].map((row) => ({ row, fault: 'person-twice' as const })),
  ];
  const people = whole.filter(({ row }) => !twice.has(row)).slice(0, most);
  if (people.length === 0) throw refused('Nobody can be taken from it.');
  const isWhole = people.length + faults.length === table.rows.length + table.faults.length;
  const kept = new Map(people.map((one) => [one.row, keyOf(one)]));
  const rowAt = new Map(table.rows.map((row) => [row.row, row]));
  const knownAs = new Map(people.flatMap((one) => one.identifiers.map((by) => [textOf(by), keyOf(one)])));
  const staff = people.map((person) => ({
    ...memberIn(person),
    name: nameIn(rowAt.get(person.row), table) ?? nameOf(keyOf(person)),
    managerNumber: person.manager && knownAs.get(textOf(person.manager)),
  }));
  return {
    staff: withManagers(staff),
    hrFile: {
      headers: table.headers,
      rows: table.rows
        .filter(({ row }) => isWhole || kept.has(row))
        .map(({ row, cells }) => {
          const employeeNumber = kept.get(row);
          return { cells, ...(employeeNumber === undefined ? {} : { employeeNumber }) };
        }),
      titleHeader: columns.title ?? '',
      ...(isWhole ? { bytes } : {}),
    },
    ...waysToFind(columns),
    notes: faults
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, fault }) => `row ${row}: ${english.say(`row.${fault}`)}`),
  };
}

const refused = (why: string): PeopleFileRefused => new PeopleFileRefused(`The people file: ${why}`);

/** By what the directory says whose a row is: an address where the export has one, else the number. */
function waysToFind({
  mail,
  upn,
  employeeId,
}: PeopleColumns): Pick<OtherPeople, 'foundBy' | 'academyKnowsBy'> {
  const address = mail === undefined ? (upn === undefined ? undefined : 'upn') : 'mail';
  const academyKnowsBy = employeeId === undefined ? address : 'employee-id';
  const by = address ?? academyKnowsBy;
  return {
    foundBy: by === undefined ? [] : [by],
    ...(academyKnowsBy === undefined ? {} : { academyKnowsBy }),
  };
}

const identifiedBy = ({ identifiers }: PeopleRow, ...kinds: string[]): string | undefined =>
  identifiers.find(({ kind }) => kinds.includes(kind))?.value;

/** What the sample knows somebody by. */
const keyOf = (row: PeopleRow): string =>
  identifiedBy(row, 'employee-id') ?? identifiedBy(row, 'mail', 'upn') ?? row.personId ?? '';

function memberIn(row: PeopleRow): Omit<StaffMember, 'name' | 'managerNumber'> {
  const employeeNumber = keyOf(row);
  const address = addressOfEmployee(employeeNumber);
  const { title = '', department = '', location } = row.attributes;
  return {
    employeeNumber,
    personId: row.personId ?? personIdOf(employeeNumber),
    mail: identifiedBy(row, 'mail') ?? address,
    userPrincipalName: identifiedBy(row, 'upn', 'mail') ?? address,
    department,
    jobTitle: title,
    jobLevel: 1,
    office: location,
    hiredOn: undefined,
    preferredLanguage: undefined,
  };
}

// cspell:disable
/** What a name is called; it is shown in the local tenant only. */
const NAMES = [
  ['name', 'fullname', 'displayname', 'employeename', 'mitarbeiter'],
  ['firstname', 'givenname', 'vorname'],
  ['lastname', 'surname', 'familyname', 'nachname'],
];
// cspell:enable

function nameIn(row: Table['rows'][number] | undefined, { headers }: Table): string | undefined {
  const [whole = '', first = '', last = ''] = NAMES.map((names) => {
    const header = headers.find((one) => names.includes(one.toLowerCase().replaceAll(/[^\p{L}]/gu, '')));
    return header === undefined || !row ? '' : cellOf(row, header);
  });
  return whole || `${first} ${last}`.trim() || undefined;
}
