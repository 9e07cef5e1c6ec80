import { WHO_IS_CALLED } from '../table-file/who-is-called.ts';
import { plain, inAnyOrder } from '../table-file/called.ts';
import { isAddress, isDay, isObjectId } from '../table-file/cells.ts';
import type { KindOfRows } from '../table-file/mapping.ts';

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
  objectId: WHO_IS_CALLED.objectId,
  employeeId: [...WHO_IS_CALLED.employeeId, 'payrollnumber'],
  mail: [...WHO_IS_CALLED.mail, 'workmail', 'businessemail', 'primarysmtpaddress', 'geschäftlicheemail'],
  upn: [...WHO_IS_CALLED.upn, 'signinname', 'benutzerprinzipalname'],
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
    'persnrvorgesetzter',
    'vorgesetzterpersonalnummer',
    'vorgesetzterpersonalnr',
    'vorgesetzterpersnr',
    'personalnummervorgesetzten',
    'personalnummerführungskraft',
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
    'emailführungskraft',
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
    'datumeintritt',
  ],
};

/** What a last day is called: it is no field, and whoever has one in a file has to be told that nobody leaves by it. */
const LAST_DAY = [
  'austritt',
  'austrittsdatum',
  'austrittam',
  'leavingdate',
  'leavedate',
  'terminationdate',
  'exitdate',
  'lastday',
  'lastworkingday',
  'employmentenddate',
];

// cspell:enable

/** Whether a column seems to say when people leave. */
export const isLastDay = (header: string): boolean => {
  const words = inAnyOrder(header);
  return LAST_DAY.some((name) => plain(header) === name || words.has(name));
};

/** Rows of an export of people. */
export const PEOPLE_ROWS: KindOfRows<PeopleField> = {
  fields: PEOPLE_FIELDS,
  names: NAMES,
  looks: {
    objectId: isObjectId,
    mail: isAddress,
    upn: isAddress,
    managerMail: isAddress,
    hiredAt: (text) => /\d/.test(text) && isDay(text),
  },
  addresses: 'mail',
};
