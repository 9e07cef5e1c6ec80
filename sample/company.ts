import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import type { CharterLine } from '../lib/domain/charter.ts';
import { DAY } from '../lib/domain/milliseconds.ts';
import { Cause } from '../lib/domain/cause/cause.ts';
import type { CauseOwner, CauseOwners } from '../lib/domain/cause/cause-owners.ts';
import type { Person } from '../lib/domain/person/person.ts';
import type { RoleProfile, Skill } from '../lib/domain/skill/skill.ts';
import type { DirectoryIdentifier, DirectoryPolicy } from '../lib/domain/policy/directory-policy.ts';
import { proposalFor } from '../lib/domain/directory/job-title.ts';
import { guidOf } from '../lib/domain/sha256.ts';
import { hrFileOf, type HrFile } from './hr-file.ts';
import { ownStaff, tableIn, type StaffMember } from './staff.ts';
import { toHundredths } from '../lib/domain/rounding.ts';

export const MONTH = 30.4 * DAY;
const here = (path: string): URL => new URL(path, import.meta.url);
const read = (path: string): string => readFileSync(here(path), 'utf8');
const table = (name: string): Record<string, string>[] => tableIn(read(`data/${name}.csv`));

/** Somebody of the company: what the app may know (`person`), and what only the tenant and the sample know. */
export interface Employee {
  employeeNumber: string;
  /** The profile that their title stands for by its name; a title for which there is none stands for itself. */
  jobRole: string;
  jobTitle: string;
  name: string;
  mail: string;
  userPrincipalName: string;
  office?: string;
  managerNumber?: string;
  preferredLanguage?: string;
  person: Person & { timeZone: string };
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
  hrFile: HrFile;
  /** By what of their accounts HR's file finds people. */
  foundBy: DirectoryIdentifier[];
  /** By what the academy knows people; by the object ids of their accounts where it is absent. */
  academyKnowsBy?: DirectoryIdentifier;
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

/** O*NET levels run from 0 to 7, ours from 0 to 5. */
const toFive = (level: number): number => toHundredths((level / 7) * 5);

/** People who stand in for the company's own, from an export of another HR system. */
export type OtherPeople = Pick<Company, 'hrFile' | 'foundBy' | 'academyKnowsBy'> & { staff: StaffMember[] };

/**
 * The company on a day.
 * @param people limits its own people to so many: its IT people first, who are few and in many stories
 */
export function company(today: Date, people = Infinity, others?: OtherPeople): Company {
  const roleProfiles = profiles();
  const said = phrasesBySkill();
  const { staff, ...known } = others ?? ownPeople(people);
  return {
    name: 'Larkfield Instruments',
    employees: employeesOf(staff, roleProfiles),
    ...known,
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

export function ownPeople(people: number): OtherPeople {
  const staff = ownStaff(read('data/it-people.csv'), read('data/people.csv'), people);
  return { staff, hrFile: hrFileOf(staff), foundBy: ['mail'], academyKnowsBy: 'employee-id' };
}

/** Hours of everybody's day, Monday to Friday, where they are. */
const HOURS = { from: 9, to: 17 };

/** Zones by office; whoever works at none of them is taken for one of the first. */
const ZONES = { Dublin: 'Europe/Dublin', 'New York': 'America/New_York', Singapore: 'Asia/Singapore' };

/** How the company says that its directory is read. */
export const directoryPolicyOf = (
  { foundBy }: Pick<Company, 'foundBy'>,
  notReusedSince: Date,
): Pick<DirectoryPolicy, 'timeZone' | 'locations' | 'workingHours' | 'identifiers' | 'notReusedSince'> => ({
  timeZone: ZONES.Dublin,
  locations: ZONES,
  workingHours: HOURS,
  identifiers: foundBy,
  notReusedSince: notReusedSince.toISOString(),
});

function employeesOf(staff: readonly StaffMember[], roleProfiles: readonly RoleProfile[]): Employee[] {
  const byId = new Map(roleProfiles.map((profile) => [profile.roleId, profile]));
  const idOfPerson = new Map(staff.map(({ employeeNumber, personId }) => [employeeNumber, personId]));
  const roleOf = new Map(
    [...new Set(staff.map(({ jobTitle }) => jobTitle))].map((title) => {
      const { roleId = idOf(title) } = proposalFor(title, byId);
      return [title, { roleId, jobRole: byId.get(roleId)?.title ?? title }];
    }),
  );
  return staff.map(({ employeeNumber, personId, jobTitle, managerNumber, office, ...member }) => {
    const { roleId = idOf(jobTitle), jobRole = jobTitle } = roleOf.get(jobTitle) ?? {};
    const managerId = managerNumber === undefined ? undefined : idOfPerson.get(managerNumber);
    const { name, mail, userPrincipalName, department, preferredLanguage } = member;
    return {
      employeeNumber,
      jobRole,
      jobTitle,
      name,
      mail,
      userPrincipalName,
      ...(office === undefined ? {} : { office }),
      ...(managerNumber === undefined ? {} : { managerNumber }),
      ...(preferredLanguage === undefined ? {} : { preferredLanguage }),
      person: {
        personId,
        roleId,
        department,
        ...(office === undefined ? {} : { site: office }),
        ...(managerId === undefined ? {} : { managerId }),
        timeZone: Object.entries(ZONES).find(([city]) => city === office)?.[1] ?? ZONES.Dublin,
        workingHours: HOURS,
      },
    };
  });
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
