import { comparable } from '../identity/identifier.ts';
import { PersonId } from '../ids.ts';

/** What is read of an export of people; whatever else stands in it is passed over and not kept. */
export const PEOPLE_FIELDS = [
  'objectId',
  'employeeId',
  'mail',
  'upn',
  'title',
  'department',
  'managerEmployeeId',
  'managerMail',
  'location',
  'hiredAt',
] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

/**
 * What HR systems call them, in English and German, in small letters and digits alone. From the exports and templates
 * that such systems offer, by judgement; a human confirms what comes of it.
 */
// cspell:disable
const NAMES: Record<PeopleField, readonly string[]> = {
  objectId: [
    'objectid',
    'entraobjectid',
    'azureadobjectid',
    'aadobjectid',
    'userobjectid',
    'entraid',
    'objektid',
  ],
  employeeId: [
    'employeeid',
    'employeenumber',
    'employeeno',
    'empid',
    'empno',
    'staffid',
    'staffnumber',
    'workerid',
    'personnelnumber',
    'personid',
    'payrollnumber',
    'personalnummer',
    'personalnr',
    'persnr',
    'mitarbeiternummer',
    'mitarbeiternr',
    'mitarbeiterid',
  ],
  mail: [
    'mail',
    'email',
    'emailaddress',
    'workemail',
    'workmail',
    'businessemail',
    'primaryemail',
    'primarysmtpaddress',
    'emailadresse',
    'mailadresse',
    'dienstlicheemail',
    'geschäftlicheemail',
  ],
  upn: [
    'upn',
    'userprincipalname',
    'username',
    'loginname',
    'signinname',
    'benutzerprinzipalname',
    'benutzername',
    'anmeldename',
  ],
  title: [
    'title',
    'jobtitle',
    'position',
    'positiontitle',
    'businesstitle',
    'jobname',
    'stelle',
    'stellenbezeichnung',
    'positionsbezeichnung',
    'funktion',
    'tätigkeit',
    'berufsbezeichnung',
  ],
  department: [
    'department',
    'departmentname',
    'dept',
    'orgunit',
    'organizationalunit',
    'organisationalunit',
    'team',
    'abteilung',
    'organisationseinheit',
    'orgeinheit',
    'bereich',
  ],
  managerEmployeeId: [
    'managerid',
    'manageremployeeid',
    'manageremployeenumber',
    'managernumber',
    'supervisorid',
    'reportstoid',
    'managerpersonnelnumber',
    'vorgesetztenid',
    'vorgesetztennummer',
    'personalnummervorgesetzter',
    'personalnummervorgesetzte',
    'personalnrvorgesetzter',
  ],
  managerMail: [
    'manageremail',
    'managermail',
    'manageremailaddress',
    'supervisoremail',
    'reportstoemail',
    'emailvorgesetzter',
    'emailvorgesetzte',
    'vorgesetztenemail',
  ],
  location: [
    'location',
    'office',
    'officelocation',
    'worklocation',
    'site',
    'city',
    'standort',
    'arbeitsort',
    'dienstort',
    'büro',
  ],
  hiredAt: [
    'hiredate',
    'employeehiredate',
    'startdate',
    'dateofjoining',
    'entrydate',
    'joiningdate',
    'eintrittsdatum',
    'eintritt',
    'einstellungsdatum',
  ],
};

// cspell:enable

/** A header without what differs in spelling only. */
const plain = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The field that a header names; undefined where it names none. */
export const fieldNamed = (header: string): PeopleField | undefined =>
  PEOPLE_FIELDS.find((field) => NAMES[field].includes(plain(header)));

const isAddress = (text: string): boolean => comparable({ kind: 'mail', value: text }) !== undefined;

/** What the cells of a field look like; of the others anything may stand in one. */
const looks: Partial<Record<PeopleField, (text: string) => boolean>> = {
  objectId: (text) => PersonId.safeParse(text).success,
  mail: isAddress,
  upn: isAddress,
  managerMail: isAddress,
  hiredAt: (text) => /\d/.test(text) && dayIn(text) !== 'none',
};

const ADDRESS = /\S@\S/;
const OBJECT_ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** A number of an employee or of a telephone, with the few letters that may lead it; a year may head a column. */
const NUMBER = /^\p{L}{0,4}[-_. ]?\d{3,}$/u;
const TELEPHONE = /^[+(]?\d[\d\s()./-]{4,}$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Whether a text is what stands in a row rather than above it: an address, an id, a number or a day. What would head a
 * column is kept with the entry, so none of these may.
 */
export function isOfARow(header: string): boolean {
  const text = header.trim();
  if (YEAR.test(text)) return false;
  return [ADDRESS, OBJECT_ID, NUMBER, TELEPHONE].some((one) => one.test(text)) || dayIn(text) !== 'none';
}

/** Cells of a column that have to look like what its header says. */
const MOST = 0.9;

/** Whether the cells of a column look like a field; blanks say nothing. */
export function looksLike(field: PeopleField, cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const look = looks[field];
  return !look || filled.filter((cell) => look(cell)).length >= MOST * filled.length;
}

/** Whether cells are mail addresses, without a header that says so. */
export const areAddresses = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') && looksLike('mail', cells);

/**
 * A day at its beginning in UTC, epoch milliseconds: as ISO 8601 or with dots, day first. With slashes nobody knows
 * which number is the month.
 */
export function dayIn(text: string): number | 'ambiguous' | 'none' {
  const value = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  if (/^\d{1,4}\/\d{1,2}\/\d{1,4}$/.test(value)) return 'ambiguous';
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dotted?.[3], dotted?.[2], dotted?.[1]];
  if (year === undefined) return 'none';
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const is = new Date(at);
  const isDay = is.getUTCMonth() === Number(month) - 1 && is.getUTCDate() === Number(day);
  return isDay && Number(year) >= 1900 && Number(year) < 2200 ? at : 'none';
}
