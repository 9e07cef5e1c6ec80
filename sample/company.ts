import { readFileSync, readdirSync } from 'node:fs';
import type { CharterLine } from '../lib/domain/charter.ts';
import type { Person } from '../lib/domain/person.ts';
import type { RoleProfile, Skill } from '../lib/domain/skill.ts';
import { LINE, readCsv, type BadRow } from './csv.ts';
import { nameOf } from './names.ts';
import { guid, pick } from './random.ts';
import { skillIdOf, skillsOf } from './taxonomy.ts';

const here = (path: string): URL => new URL(path, import.meta.url);
const read = (path: string): string => readFileSync(here(path), 'utf8');

/** Somebody of the company: what the app may know (`person`), and what only the tenant and the sample know. */
export interface Employee {
  employeeNumber: string;
  jobRole: string;
  name: string;
  person: Person;
}

export interface Company {
  name: string;
  employees: Employee[];
  /** Rows of the people's file that were left out. */
  badRows: BadRow[];
  skills: Skill[];
  roleProfiles: RoleProfile[];
  charterLines: CharterLine[];
  documents: { name: string; text: string }[];
  /** Who decides at the gates. */
  approver: { personId: string; name: string };
}

const zones = ['Europe/Dublin', 'Europe/Dublin', 'America/New_York', 'Asia/Singapore'] as const;

export const roleIdOf = (jobRole: string): string => jobRole.toLowerCase().replaceAll(' ', '-');
export const personIdOf = (employeeNumber: string): string => guid(`employee ${employeeNumber}`);

/** O*NET levels run from 0 to 7, ours from 0 to 5. */
const toFive = (level: number): number => Math.round((level / 7) * 5 * 100) / 100;

/** The company on a day; `people` limits it to the first so many. */
export function company(today: Date, people = Infinity): Company {
  const roleSkills = readCsv(read('data/role-skills.csv')).rows;
  const staff = peopleIn(read('data/people.csv'), new Set(roleSkills.map((row) => row['job_role'] ?? '')));
  const jobRoles = [...new Set(roleSkills.map((row) => row['job_role'] ?? ''))];
  return {
    name: 'Larkfield Instruments',
    employees: staff.rows.slice(0, people).map(employee),
    badRows: staff.bad,
    skills: skillsOf(roleSkills.map((row) => row['skill'] ?? '')),
    roleProfiles: jobRoles.map((jobRole) => ({
      roleId: roleIdOf(jobRole),
      title: jobRole,
      targets: Object.fromEntries(
        roleSkills
          .filter((row) => row['job_role'] === jobRole)
          .map((row) => [skillIdOf(row['skill'] ?? ''), toFive(Number(row['level_0_7']))]),
      ),
    })),
    charterLines: charterFor(today),
    documents: readdirSync(here('documents')).map((name) => ({ name, text: read(`documents/${name}`) })),
    approver: { personId: guid('approver'), name: 'Ines Falk' },
  };
}

/** The rows that can be people: with a number of their own and a job role that has a profile. The others are named and left out. */
export function peopleIn(text: string, jobRoles: ReadonlySet<string>): ReturnType<typeof readCsv> {
  const { rows, bad } = readCsv(text);
  const seen = new Set<string>();
  const reasonAgainst = ({
    employee_number: number = '',
    job_role: jobRole = '',
  }: Record<string, string>) => {
    if (!/^\d+$/.test(number)) return `employee_number “${number}” is no number`;
    if (seen.has(number)) return `employee_number ${number} stands there twice`;
    seen.add(number);
    return jobRoles.has(jobRole) ? undefined : `job_role “${jobRole}” has no profile in role-skills.csv`;
  };
  const judged = rows.map((row) => ({ row, reason: reasonAgainst(row) }));
  const against = judged.flatMap(({ row, reason }) => (reason ? [{ line: Number(row[LINE]), reason }] : []));
  return {
    rows: judged.filter(({ reason }) => !reason).map(({ row }) => row),
    bad: [...bad, ...against].toSorted((a, b) => a.line - b.line),
  };
}

function employee(row: Record<string, string>): Employee {
  const employeeNumber = row['employee_number'] ?? '';
  const jobRole = row['job_role'] ?? '';
  return {
    employeeNumber,
    jobRole,
    name: nameOf(employeeNumber),
    person: {
      personId: personIdOf(employeeNumber),
      roleId: roleIdOf(jobRole),
      department: row['department'] ?? '',
      timeZone: pick(zones, employeeNumber, 'zone'),
      workingHours: { from: 9, to: 17 },
    },
  };
}

function charterFor(today: Date): CharterLine[] {
  const from = new Date(today.getTime() - 30 * 86_400_000).toISOString();
  const until = new Date(today.getTime() + 365 * 86_400_000).toISOString();
  const line = (
    lineId: string,
    text: string,
    skill: string,
    jobRoles: string[],
    weight: number,
  ): CharterLine => ({
    ...{ lineId, text, weight, from, until },
    skillIds: [skillIdOf(skill)],
    roleIds: jobRoles.map(roleIdOf),
    ownerId: guid(`owner of ${lineId}`),
  });
  return [
    line(
      'C1',
      'Keep our margin in a market where every buyer asks for a discount',
      'Negotiation',
      ['Sales Executive', 'Sales Representative'],
      0.9,
    ),
    line(
      'C2',
      'No instrument leaves the lab with a measurement that we would not stand by',
      'Quality Control Analysis',
      ['Laboratory Technician'],
      0.8,
    ),
    line(
      'C3',
      'Offers that a customer understands at the first reading',
      'Writing',
      ['Sales Representative'],
      0.5,
    ),
  ];
}
