import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import type { CharterLine } from '../lib/domain/charter.ts';
import { DAY } from '../lib/domain/durations.ts';
import { Cause } from '../lib/domain/cause/cause.ts';
import type { CauseOwner, CauseOwners } from '../lib/domain/cause/cause-owners.ts';
import type { Person } from '../lib/domain/person.ts';
import type { RoleProfile, Skill } from '../lib/domain/skill.ts';
import { readExport, type RowNote } from './csv.ts';
import { withManagers } from './managers.ts';
import { readPeople, type StaffMember } from './people-file.ts';
import { guidOf } from '../lib/domain/sha256.ts';
import { toHundredths } from '../lib/domain/rounding.ts';

const MONTH = 30.4 * DAY;
const here = (path: string): URL => new URL(path, import.meta.url);
const read = (path: string): string => readFileSync(here(path), 'utf8');
const table = (name: string): Record<string, string>[] =>
  readExport(read(`data/${name}.csv`)).rows.map(({ fields }) => fields);

/** Somebody of the company: what the app may know (`person`), and what only the tenant and the sample know. */
export interface Employee {
  employeeNumber: string;
  jobRole: string;
  name: string;
  managerNumber?: string;
  person: Person;
}

/** A course of the company's academy. */
export interface Course {
  externalId: string;
  title: string;
  description: string;
  minutes: number;
  skillTags: string[];
}

/** How many people of a role must be able to do what, and by when; from the HR department's planning tables. */
export interface Forecast {
  roleId: string;
  skillId: string;
  level: number;
  people: number;
  inMonths: number;
  plannedHeadcount: number;
  leaversPercentAYear: number;
}

export interface Company {
  name: string;
  employees: Employee[];
  /** What was wrong with rows of the people's file. */
  notes: RowNote[];
  skills: Skill[];
  roleProfiles: RoleProfile[];
  charterLines: CharterLine[];
  documents: { name: string; text: string }[];
  courses: Course[];
  forecasts: Forecast[];
  /** Who can do something about what learning does not cure. */
  owners: (CauseOwner & { cause: Cause; name: string })[];
  /** Who decides at the gates. */
  approver: { personId: string; name: string };
  /** Who decides about what the approver worded. */
  deputy: { personId: string; name: string };
}

export const idOf = (label: string): string => label.toLowerCase().replaceAll(' ', '-');
export const personIdOf = (employeeNumber: string): string => guidOf(`employee ${employeeNumber}`);

/** O*NET levels run from 0 to 7, ours from 0 to 5. */
const toFive = (level: number): number => toHundredths((level / 7) * 5);

/**
 * The company on a day.
 * @param people limits it to so many: its IT people first, who are few and in many stories
 * @param peopleFile the text of an HRIS export that stands in for the company's own people
 */
export function company(today: Date, people = Infinity, peopleFile?: string): Company {
  const roleProfiles = profiles();
  const said = phrasesBySkill();
  const { staff, notes } = staffOf(roleProfiles, people, peopleFile);
  return {
    name: 'Larkfield Instruments',
    employees: staff.map(employee),
    notes,
    skills: table('skills').map((row) => ({
      phrases: said.get(row['skill'] ?? '') ?? [],
      skillId: idOf(row['skill'] ?? ''),
      label: row['skill'] ?? '',
      description: row['description'] ?? '',
      halfLifeDays: Number(row['half_life_days']),
      neighbours: listIn(row['neighbours']).map(idOf),
    })),
    roleProfiles,
    charterLines: charterFor(today.getTime()),
    documents: readdirSync(here('documents')).map((name) => ({ name, text: read(`documents/${name}`) })),
    courses: table('catalogue').map((row) => ({
      externalId: row['external_id'] ?? '',
      title: row['title'] ?? '',
      description: row['description'] ?? '',
      minutes: Number(row['minutes']),
      skillTags: listIn(row['skills']),
    })),
    forecasts: forecasts(),
    owners: table('owners').map(({ cause, title = '', name = '' }) => ({
      cause: Cause.parse(cause),
      title,
      name,
      ownerId: guidOf(`owner of ${cause ?? ''}`),
    })),
    approver: { personId: guidOf('approver'), name: 'Ines Falk' },
    deputy: { personId: guidOf('deputy of the approver'), name: 'Tomas Reid' },
  };
}

/** The owners as section `owners` of the policy holds them. */
export const ownersInPolicy = ({ owners }: Pick<Company, 'owners'>): CauseOwners =>
  Object.fromEntries(owners.map(({ cause, title, ownerId }) => [cause, { title, ownerId }]));

const listIn = (text = ''): string[] => text.split(';').filter((entry) => entry !== '');

function phrasesBySkill(): Map<string, string[]> {
  const bySkill = Map.groupBy(table('phrases'), ({ skill = '' }) => skill);
  return new Map([...bySkill].map(([skill, rows]) => [skill, rows.map(({ phrase = '' }) => phrase)]));
}

function profiles(): RoleProfile[] {
  const rows = [
    ...table('role-skills').map((row) => ({ ...row, level: toFive(Number(row['level_0_7'])) })),
    ...table('it-role-skills').map((row) => ({ ...row, level: Number(row['level_0_5']) })),
  ] as { job_role: string; skill: string; level: number }[];
  return [...Map.groupBy(rows, (row) => row.job_role)].map(([title, ofRole]) => ({
    roleId: idOf(title),
    title,
    targets: Object.fromEntries(ofRole.map(({ skill, level }) => [idOf(skill), level])),
  }));
}

function staffOf(roleProfiles: RoleProfile[], people: number, peopleFile: string | undefined) {
  const jobRoles = new Set(roleProfiles.map(({ title }) => title));
  if (peopleFile !== undefined) {
    const { people: staff, notes } = readPeople(peopleFile, jobRoles);
    return { staff: withManagers(staff.slice(0, people)), notes };
  }
  const it = readPeople(read('data/it-people.csv'), jobRoles).people.slice(0, people);
  const others = readPeople(read('data/people.csv'), jobRoles).people.slice(0, people - it.length);
  const led = withManagers(others);
  const first = led.find(({ managerNumber }) => managerNumber === undefined)?.employeeNumber;
  const joined = it.map((member) => ({ ...member, managerNumber: member.managerNumber ?? first }));
  return { staff: [...joined, ...led], notes: [] };
}

function employee({
  employeeNumber,
  jobRole,
  name,
  managerNumber,
  department,
  timeZone,
  workingHours,
}: StaffMember): Employee {
  return {
    employeeNumber,
    jobRole,
    name,
    ...(managerNumber === undefined ? {} : { managerNumber }),
    person: {
      personId: personIdOf(employeeNumber),
      roleId: idOf(jobRole),
      department,
      ...(managerNumber === undefined ? {} : { managerId: personIdOf(managerNumber) }),
      timeZone,
      workingHours,
    },
  };
}

const Charter = z.array(
  z.strictObject({
    lineId: z.string(),
    text: z.string(),
    skills: z.array(z.string()),
    jobRoles: z.array(z.string()),
    weight: z.number(),
    untilMonth: z.number(),
    owner: z.string(),
  }),
);

const charterFor = (today: number): CharterLine[] =>
  Charter.parse(JSON.parse(read('data/charter.json'))).map(
    ({ lineId, text, skills, jobRoles, weight, untilMonth, owner }) => ({
      lineId,
      text,
      weight,
      skillIds: skills.map(idOf),
      roleIds: jobRoles.map(idOf),
      from: new Date(today - MONTH).toISOString(),
      until: new Date(today + untilMonth * MONTH).toISOString(),
      ownerId: guidOf(`owner of ${lineId}`),
      ownerName: owner,
    }),
  );

function forecasts(): Forecast[] {
  const headcount = new Map(table('headcount').map((row) => [row['job_role'], row]));
  return table('forecast').map((row) => ({
    roleId: idOf(row['job_role'] ?? ''),
    skillId: idOf(row['skill'] ?? ''),
    level: Number(row['level_0_5']),
    people: Number(row['people']),
    inMonths: Number(row['in_months']),
    plannedHeadcount: Number(headcount.get(row['job_role'])?.['planned_in_18_months']),
    leaversPercentAYear: Number(headcount.get(row['job_role'])?.['leavers_percent_a_year']),
  }));
}
