import { readdirSync, readFileSync } from 'node:fs';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { CharterLine } from '../../lib/domain/charter.ts';
import { company, idOf, MONTH, ownPeople, type Company, type Employee } from '../company.ts';
import { hrFileOf } from '../hr-file.ts';

const MANAGER = 'Manager';
const SELLER = 'Sales Executive';
const ADVISER = 'Human Resources';
/** As many of those who lead nobody: one of them will come to lead, others know the answers or lead a group. */
const others = { [SELLER]: 24, [ADVISER]: 6 };
/** As many of those who lead, so that several groups can meet and some still wait. */
const LEADING = 60;

/** The two things that whoever comes to lead has never done, in the words of this story. */
export const firstTalkSkills = { talk: 'Performance Conversations', team: 'Leading a Team' } as const;
const targets = { [firstTalkSkills.talk]: 3.4, [firstTalkSkills.team]: 3.4 };

/** What the company wants of whoever leads; the second of it is set once somebody new leads. */
const lines = {
  talk: { lineId: 'C6', text: 'Nobody hears in a yearly review for the first time that something is wrong' },
  team: { lineId: 'C7', text: 'Whoever leads for the first time does not have to find out alone how' },
};

/** One of them, for the year that begins. */
const lineFor = (day: Date, name: keyof typeof lines): CharterLine => ({
  ...lines[name],
  skillIds: [idOf(firstTalkSkills[name])],
  roleIds: [idOf(MANAGER)],
  weight: 0.9,
  from: new Date(day.getTime() - MONTH).toISOString(),
  until: new Date(day.getTime() + 12 * MONTH).toISOString(),
  ownerId: guidOf('owner of C6'),
  ownerName: 'Helen Brandt',
});

/** The line that is set later: until then nothing is asked of it. @throws RangeError in another company */
export function laterLine({ charterLines }: Company): CharterLine {
  const later = charterLines.find(({ lineId }) => lineId === lines.team.lineId);
  if (!later) throw new RangeError('This is not the company of the story.');
  return later;
}

/** The lines that are there from the first day. */
export const firstLines = (company: Company): CharterLine[] =>
  company.charterLines.filter((line) => line !== laterLine(company));

/** Who the story is about, and who plays a part in it. */
export function castOf({ employees }: Company) {
  const of = (role: string): Employee[] => employees.filter(({ jobRole }) => jobRole === role);
  const [newcomer] = of(SELLER).filter(
    ({ preferredLanguage, office }) => preferredLanguage === undefined && office === 'Dublin',
  );
  const [expert, ...facilitators] = of(ADVISER);
  const [colleague] = of(MANAGER);
  if (!newcomer || !expert || !colleague) throw new Error('The people of the story are missing.');
  return { newcomer, expert, facilitators, colleague, roleId: idOf(MANAGER) };
}

const documents = new URL('documents/', import.meta.url);

/**
 * The part of the company in which somebody comes to lead: many who lead, some who sell, and some who advise. Two
 * skills, two lines of the charter and three documents more than it has otherwise.
 */
export function firstTalkCompany(today: Date): Company {
  const all = ownPeople(Infinity).staff;
  const titled = (title: string) => all.filter(({ jobTitle }) => jobTitle === title);
  const chosen = [
    ...titled(MANAGER).slice(0, LEADING),
    ...Object.entries(others).flatMap(([title, most]) => titled(title).slice(0, most)),
  ];
  const known = new Set(chosen.map(({ employeeNumber }) => employeeNumber));
  const staff = chosen.map((one) =>
    known.has(one.managerNumber ?? '') ? one : { ...one, managerNumber: undefined },
  );
  const people = {
    staff,
    hrFile: hrFileOf(staff),
    foundBy: ['mail' as const],
    academyKnowsBy: 'employee-id' as const,
  };
  const { skills, roleProfiles, charterLines, ...here } = company(today, Infinity, people);
  const held = new Set(here.employees.map(({ person: { roleId } }) => roleId));
  return {
    ...here,
    forecasts: [],
    skills: [
      ...skills,
      {
        skillId: idOf(firstTalkSkills.talk),
        label: firstTalkSkills.talk,
        description:
          'Saying to a colleague, alone, that their work falls short, and agreeing on what changes',
        halfLifeDays: 240,
        neighbours: [idOf('Active Listening')],
        phrases: ['difficult conversations with my people', 'tell somebody that their work falls short'],
      },
      {
        skillId: idOf(firstTalkSkills.team),
        label: firstTalkSkills.team,
        description: 'Feedback, goals, delegating and talks with a team of one’s own',
        halfLifeDays: 240,
        neighbours: [idOf('Management of Personnel Resources')],
        phrases: ['leading a team for the first time', 'feedback to my team'],
      },
    ],
    roleProfiles: roleProfiles.map((profile) =>
      profile.title === MANAGER
        ? {
            ...profile,
            targets: {
              ...profile.targets,
              ...Object.fromEntries(Object.entries(targets).map(([label, level]) => [idOf(label), level])),
            },
          }
        : profile,
    ),
    charterLines: [
      ...charterLines.filter(({ roleIds }) => roleIds.some((id) => held.has(id))),
      lineFor(today, 'talk'),
      lineFor(today, 'team'),
    ],
    documents: [
      ...here.documents,
      ...readdirSync(documents).map((name) => ({
        name,
        text: readFileSync(new URL(name, documents), 'utf8'),
      })),
    ],
  };
}
