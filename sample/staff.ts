import { readCsv } from '../lib/domain/table-file/csv.ts';
import { guidOf } from '../lib/domain/sha256.ts';
import { withManagers } from './managers.ts';
import { nameOf } from './names.ts';
import { draw, pick } from './random.ts';

/** One person as the company's systems have them. */
export interface StaffMember {
  /** What the sample tells people apart by: the number of the HR system, or what an export has in its place. */
  employeeNumber: string;
  /** Object id of the account. */
  personId: string;
  name: string;
  mail: string;
  userPrincipalName: string;
  department: string;
  jobTitle: string;
  jobLevel: number;
  managerNumber: string | undefined;
  office: string | undefined;
  /** First day at work, such as 2019-03-01, where the HR system says it. */
  hiredOn: string | undefined;
  /** What their account says that they prefer, such as de-DE; most say nothing. */
  preferredLanguage: string | undefined;
}

/** Where people of Larkfield work, most of them at the first. */
const offices = ['Dublin', 'Dublin', 'New York', 'Singapore'] as const;

export const personIdOf = (employeeNumber: string): string => guidOf(`employee ${employeeNumber}`);

/** The address of an account that nothing else is known of. */
export const addressOfEmployee = (employeeNumber: string): string =>
  `e${employeeNumber.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')}@larkfield.example`;

/** Rows of a table of the sample, by the names in its header. */
export const tableIn = (text: string): Record<string, string>[] =>
  readCsv(text, { columns: (names) => names }).rows.map(({ cells }) => cells);

/**
 * Larkfield's own people.
 * @param most limits it to so many: its IT people first, who are few and in many stories
 */
export function ownStaff(itPeople: string, people: string, most: number): StaffMember[] {
  const it = tableIn(itPeople).slice(0, most).map(member);
  const led = withManagers(
    tableIn(people)
      .slice(0, Math.max(0, most - it.length))
      .map(member),
  );
  const first = led.find(({ managerNumber }) => managerNumber === undefined)?.employeeNumber;
  return [...it.map((one) => ({ ...one, managerNumber: one.managerNumber ?? first })), ...led];
}

function member(row: Record<string, string>): StaffMember {
  const { employee_number: employeeNumber = '' } = row;
  const address = addressOfEmployee(employeeNumber);
  return {
    employeeNumber,
    personId: personIdOf(employeeNumber),
    name: row['name'] ?? nameOf(employeeNumber),
    mail: address,
    userPrincipalName: address,
    department: row['department'] ?? '',
    jobTitle: row['job_role'] ?? '',
    jobLevel: Number(row['job_level']),
    managerNumber: row['manager_number'] || undefined,
    office: row['office'] ?? pick(offices, employeeNumber, 'zone'),
    hiredOn: hiredOn(employeeNumber),
    preferredLanguage: prefersGerman(row) ? 'de-DE' : undefined,
  };
}

/**
 * An attribute that the company holds of its people and no feed sends: where the app is let read it, a draw of places
 * is checked by it. Most work full time, some part time, of some nothing is entered.
 */
export const CHECKED_ATTRIBUTE = { set: 'Fairness', name: 'WorkingTime' } as const;
const workingTimes = ['full-time', 'full-time', 'full-time', 'part-time', undefined] as const;
/** As the directory holds it; undefined where nothing is entered. */
export function checkedAttributeOf(
  employeeNumber: string,
): Record<string, Record<string, string>> | undefined {
  const workingTime = pick(workingTimes, employeeNumber, 'working time');
  return workingTime && { [CHECKED_ATTRIBUTE.set]: { [CHECKED_ATTRIBUTE.name]: workingTime } };
}

/** A third of those who sell: none of its offices is in a country where German is spoken, and some customers are. */
const prefersGerman = ({
  department,
  employee_number: employeeNumber = '',
}: Record<string, string>): boolean =>
  department === 'Sales' && pick([true, false, false], employeeNumber, 'language');

/** Some day of the years before anybody's story. */
const hiredOn = (employeeNumber: string): string =>
  `${2008 + Math.floor(17 * draw(employeeNumber, 'year'))}-${pick(['01', '04', '07', '10'], employeeNumber, 'quarter')}-01`;
