import type { Signal } from '../lib/domain/signal.ts';
import { personIdOf, roleIdOf, type Company, type Employee } from './company.ts';
import { deviate, draw, guid } from './random.ts';
import { skillIdOf } from './taxonomy.ts';
import { truth } from './truth.ts';

const DAY = 86_400_000;
/** Assessments per person and skill before the first day, so many days ago. */
const ASSESSED_DAYS_AGO = [45, 20];
/** Other skills of the role on which everybody is assessed too. */
const OTHER_SKILLS = 1;

/** The level at which a person really is, before anything reached them. */
export function trueLevel({ employeeNumber, jobRole }: Employee, skill: string, target: number): number {
  const gap = truth.gaps.find((planted) => planted.jobRole === jobRole && skillIdOf(planted.skill) === skill);
  const level = target - (gap?.missing ?? -0.2) + truth.spread * deviate(employeeNumber, skill, 'level');
  return Math.min(5, Math.max(0, level));
}

/** What an assessment shows of a true level: an error, and the scale of whoever assesses. */
export function assessment(
  personId: string,
  skillId: string,
  level: number,
  at: number,
  name: string,
): Signal {
  const seen = Math.min(5, Math.max(0, level + truth.noise * deviate(name)));
  const onHundred = draw(name, 'scale') < 0.5;
  return {
    specversion: '1.0',
    id: guid(name),
    source: 'larkfield/assessments',
    type: 'learning-os.assessment.scored',
    subject: personId,
    time: new Date(at).toISOString(),
    data: onHundred
      ? { skillId, score: Math.round(seen * 20), scale: '0-100' }
      : { skillId, score: Math.round(seen * 10) / 10, scale: '0-5' },
  };
}

/** Everything that happened before the first day: who works here, and how people scored. */
export function firstSignals(company: Company, today: number): Signal[] {
  return [...workforce(company, today), ...assessments(company, today)];
}

const workforce = ({ employees }: Company, today: number): Signal[] =>
  employees.map(({ employeeNumber, person: { personId, ...data } }) => ({
    specversion: '1.0',
    id: guid(`workforce ${employeeNumber}`),
    source: 'larkfield/hris',
    type: 'learning-os.workforce.person',
    subject: personId,
    time: new Date(today - DAY).toISOString(),
    data,
  }));

function assessments({ employees, roleProfiles, charterLines }: Company, today: number): Signal[] {
  const strategic = new Set(charterLines.flatMap(({ skillIds }) => skillIds));
  return employees.flatMap((employee) => {
    const targets = Object.entries(
      roleProfiles.find(({ roleId }) => roleId === employee.person.roleId)?.targets ?? {},
    );
    const assessed = [
      ...targets.filter(([skillId]) => strategic.has(skillId)),
      ...targets.filter(([skillId]) => !strategic.has(skillId)).slice(0, OTHER_SKILLS),
    ];
    return assessed.flatMap(([skillId, target]) =>
      ASSESSED_DAYS_AGO.map((days) => {
        const { personId } = employee.person;
        return assessment(
          personId,
          skillId,
          trueLevel(employee, skillId, target),
          today - days * DAY,
          `${personId} ${skillId} ${days}`,
        );
      }),
    );
  });
}

const asked = [
  {
    jobRole: 'Sales Representative',
    times: 9,
    text: 'Please train my team in writing: the discount forms come back with wrong entries every week.',
  },
  { jobRole: 'Human Resources', times: 14, text: 'A basket weaving workshop for the summer party.' },
  { jobRole: 'Manager', times: 3, text: 'Spanish lessons at lunch would be nice.' },
];

/** What the business asks for, in its own words. */
export const requests = ({ employees }: Company, today: number): Signal[] =>
  asked.flatMap(({ jobRole, times, text }, k) =>
    Array.from({ length: times }, (_, i): Signal => ({
      specversion: '1.0',
      id: guid(`request ${k} ${i}`),
      source: 'larkfield/requests',
      type: 'learning-os.request.made',
      subject: roleIdOf(jobRole),
      time: new Date(today - i * DAY).toISOString(),
      data: { requesterId: requester(employees, k, i), roleId: roleIdOf(jobRole), text },
    })),
  );

const requester = (employees: Employee[], k: number, i: number): string =>
  employees[Math.floor(draw('requester', k, i) * employees.length)]?.person.personId ?? personIdOf('1');
