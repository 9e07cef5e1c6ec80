import { Person } from '../lib/domain/person.ts';
import { readExport, type Row, type RowNote } from './csv.ts';
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
 * The people in an HRIS export (`sample/README.md` documents its columns). What is wrong is noted row by row with what
 * to do next; every other row is taken.
 * @param jobRoles roles that have a profile
 */
export function readPeople(
  text: string,
  jobRoles: ReadonlySet<string>,
): { people: StaffMember[]; notes: RowNote[] } {
  const { columns, rows, notes } = readExport(text);
  if (columns.length === 0) return { people: [], notes };
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const reason = `lacks the columns ${missing.join(', ')} (it has ${columns.join(', ')}); rename or add them, nobody was taken`;
    return { people: [], notes: [{ line: 1, reason }] };
  }
  if (rows.length === 0 && notes.length === 0)
    return {
      people: [],
      notes: [{ line: 1, reason: 'holds a header and nobody below it; export it again' }],
    };
  const others = columns.filter((name) => name !== '' && ![...required, ...optional].includes(name));
  if (others.length > 0)
    notes.push({
      line: 1,
      reason: `the columns ${others.join(', ')} are not read; if one holds ${optional.join(', ')}, give it that name`,
    });
  const roles = new Map([...jobRoles].map((role) => [role.toLowerCase(), role]));
  const taken: Taken = new Map();
  for (const row of rows) {
    const member = memberIn(row, roles);
    const reason = reasonAgainst(member, row, jobRoles, taken);
    if (reason) notes.push({ line: row.line, reason });
    else taken.set(identity(member.employeeNumber), { row, member });
  }
  const circling = inCircles(taken);
  const people: StaffMember[] = [];
  for (const [id, { row, member }] of taken) {
    const { jobLevel } = member;
    const levelStands = Number.isFinite(jobLevel);
    if (!levelStands)
      notes.push({
        line: row.line,
        reason: `job_level “${row.fields['job_level'] ?? ''}” is no number; taken as 1`,
      });
    const reason = reasonAgainstManager(member, taken, circling.has(id));
    if (reason) notes.push({ line: row.line, reason });
    const manager = reason ? undefined : managerOf(member, taken);
    people.push({
      ...member,
      jobLevel: levelStands ? jobLevel : 1,
      managerNumber: manager?.member.employeeNumber,
    });
  }
  return { people, notes: notes.toSorted((a, b) => a.line - b.line) };
}

type Taken = Map<string, { row: Row; member: StaffMember }>;

/** Addresses do not tell upper from lower case, so neither do identities. */
const identity = (employeeNumber: string): string => employeeNumber.toLowerCase();

const managerOf = ({ managerNumber }: StaffMember, taken: Taken) =>
  managerNumber === undefined ? undefined : taken.get(identity(managerNumber));

function memberIn({ fields }: Row, roles: ReadonlyMap<string, string>): StaffMember {
  const field = (name: string) => fields[name]?.replaceAll(/\s+/g, ' ') || undefined;
  const employeeNumber = field('employee_number') ?? '';
  const jobRole = field('job_role') ?? '';
  return {
    employeeNumber,
    name: field('name') ?? nameOf(employeeNumber),
    department: field('department') ?? '',
    jobRole: roles.get(jobRole.toLowerCase()) ?? jobRole,
    jobLevel: Number(field('job_level') ?? 1),
    managerNumber: field('manager_number'),
    timeZone: field('time_zone') ?? pick(zones, employeeNumber, 'zone'),
    workingHours: { from: hourIn(field('works_from') ?? '9'), to: hourIn(field('works_to') ?? '17') },
  };
}

/** 9, 09 and 09:00; NaN for anything else. */
const hourIn = (text: string): number => Number(/^(\d{1,2})(:00)?$/.exec(text)?.[1]);

/** Why the row cannot be a person at all. */
function reasonAgainst(
  { employeeNumber, department, jobRole, timeZone, workingHours }: StaffMember,
  { fields }: Row,
  jobRoles: ReadonlySet<string>,
  taken: Taken,
): string | undefined {
  if (!/^[A-Za-z0-9-]{1,40}$/.test(employeeNumber))
    return `employee_number “${employeeNumber}” must be 1–40 letters, digits or dashes; left out, correct it`;
  const twin = taken.get(identity(employeeNumber));
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
function reasonAgainstManager(member: StaffMember, taken: Taken, isCircling: boolean): string | undefined {
  const { employeeNumber, managerNumber } = member;
  if (managerNumber === undefined) return undefined;
  if (!managerOf(member, taken))
    return `manager_number ${managerNumber} is nobody who was taken from this file; taken without a manager, add the manager’s row or correct the number`;
  if (isCircling)
    return `the managers above ${employeeNumber} lead back to them; taken without a manager, correct manager_number`;
  return undefined;
}

/** Identities of those who are somewhere above themselves. Everybody is passed once, however long the chains are. */
function inCircles(taken: Taken): ReadonlySet<string> {
  const circling = new Set<string>();
  const walkOf = new Map<string, string>();
  for (const start of taken.keys()) {
    const walk: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      walk.push(at);
      const entry = taken.get(at);
      const manager: string | undefined = entry && managerOf(entry.member, taken)?.member.employeeNumber;
      at = manager === undefined ? undefined : identity(manager);
    }
    // Only where a walk meets itself is there a circle; a place that an earlier walk passed was judged then.
    if (at !== undefined && walkOf.get(at) === start)
      for (const one of walk.slice(walk.indexOf(at))) circling.add(one);
  }
  return circling;
}
