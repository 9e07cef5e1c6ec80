import { Person } from '../lib/domain/person.ts';
import { readCsv, type Row, type RowNote } from './csv.ts';
import { nameOf } from './names.ts';
import { pick } from './random.ts';

/** One person as an HRIS exports them. */
export interface StaffMember {
  employeeNumber: string;
  name: string;
  department: string;
  jobRole: string;
  jobLevel: number;
  managerNumber: string | undefined;
  timeZone: string;
  workingHours: { from: number; to: number };
}

const required = ['employee_number', 'department', 'job_role'];
const optional = ['name', 'job_level', 'manager_number', 'time_zone', 'works_from', 'works_to'];
/** Where a file says nothing about somebody's place, one is invented. */
const zones = ['Europe/Dublin', 'Europe/Dublin', 'America/New_York', 'Asia/Singapore'] as const;

/**
 * The people in an HRIS export (`sample/README.md` documents its columns). What is wrong is noted row by row with what to do next;
 * every other row is taken.
 * @param jobRoles roles that have a profile
 */
export function readPeople(
  text: string,
  jobRoles: ReadonlySet<string>,
): { people: StaffMember[]; notes: RowNote[] } {
  const { columns, rows, notes } = readCsv(text);
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const reason = `lacks the columns ${missing.join(', ')} (it has ${columns.join(', ')}); rename or add them, nobody was taken`;
    return { people: [], notes: [{ line: 1, reason }] };
  }
  const others = columns.filter((name) => ![...required, ...optional].includes(name));
  if (others.length > 0)
    notes.push({
      line: 1,
      reason: `the columns ${others.join(', ')} are not read; if one holds ${optional.join(', ')}, give it that name`,
    });
  const taken = new Map<string, { row: Row; member: StaffMember }>();
  for (const row of rows) {
    const member = memberIn(row);
    const reason = reasonAgainst(member, row, jobRoles, taken);
    if (reason) notes.push({ line: row.line, reason });
    else taken.set(member.employeeNumber, { row, member });
  }
  for (const { row, member } of taken.values()) {
    const reason = reasonAgainstManager(member, taken);
    if (reason) notes.push({ line: row.line, reason });
  }
  // Only now, so that every chain was judged as the file has it.
  const misled = new Set(notes.map(({ line }) => line));
  const people = [...taken.values()].map(({ row, member }) =>
    misled.has(row.line) ? { ...member, managerNumber: undefined } : member,
  );
  return { people, notes: notes.toSorted((a, b) => a.line - b.line) };
}

function memberIn({ fields }: Row): StaffMember {
  const field = (name: string) => fields[name] || undefined;
  const employeeNumber = field('employee_number') ?? '';
  return {
    employeeNumber,
    name: field('name') ?? nameOf(employeeNumber),
    department: field('department') ?? '',
    jobRole: field('job_role') ?? '',
    jobLevel: Number(field('job_level') ?? 1),
    managerNumber: field('manager_number'),
    timeZone: field('time_zone') ?? pick(zones, employeeNumber, 'zone'),
    workingHours: { from: Number(field('works_from') ?? 9), to: Number(field('works_to') ?? 17) },
  };
}

type Taken = ReadonlyMap<string, { row: Row; member: StaffMember }>;

/** Why the row cannot be a person at all. */
function reasonAgainst(
  { employeeNumber, department, jobRole, timeZone, workingHours }: StaffMember,
  { fields }: Row,
  jobRoles: ReadonlySet<string>,
  taken: Taken,
): string | undefined {
  if (!/^[A-Za-z0-9-]{1,40}$/.test(employeeNumber))
    return `employee_number “${employeeNumber}” must be 1–40 letters, digits or dashes; left out, correct it`;
  const twin = taken.get(employeeNumber);
  if (twin)
    return `employee_number ${employeeNumber} stands in line ${twin.row.line} already; left out, delete one or give it its own number`;
  if (!jobRoles.has(jobRole))
    return `job_role “${jobRole}” has no profile; left out, add it to data/role-skills.csv or use one of ${[...jobRoles].join(', ')}`;
  const { department: aDepartment, timeZone: aZone, workingHours: hours } = Person.shape;
  if (!aDepartment.safeParse(department).success)
    return 'department is empty or longer than 100 characters; left out, fill it in';
  if (!aZone.safeParse(timeZone).success)
    return `time_zone “${timeZone}” is no IANA zone; left out, write one such as Europe/Dublin`;
  if (!hours.safeParse(workingHours).success)
    return `works_from “${fields['works_from'] ?? ''}” and works_to “${fields['works_to'] ?? ''}” must be whole hours from 0 to 24; left out, correct them`;
  return undefined;
}

/** Why the manager that the row names cannot be theirs; the person is taken all the same. */
function reasonAgainstManager(
  { employeeNumber, managerNumber }: StaffMember,
  taken: Taken,
): string | undefined {
  if (managerNumber === undefined) return undefined;
  if (!taken.has(managerNumber))
    return `manager_number ${managerNumber} is nobody who was taken from this file; taken without a manager, add the manager’s row or correct the number`;
  const seen = new Set<string>();
  for (let above: string | undefined = managerNumber; above !== undefined && !seen.has(above);) {
    if (above === employeeNumber)
      return `the managers above ${employeeNumber} lead back to them; taken without a manager, correct manager_number`;
    seen.add(above);
    above = taken.get(above)?.member.managerNumber;
  }
  return undefined;
}
