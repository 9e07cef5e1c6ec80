import type { Signal } from '../lib/domain/signal/signal.ts';
import type { Employee } from './company.ts';
import { idOf } from './company.ts';
import { asked, asSaid, DAY, leavesOn, presentOn, trueLevel, type Life, type Reached } from './life.ts';
import { deviate, draw } from './random.ts';
import { guidOf } from '../lib/domain/sha256.ts';
import { toTenths } from '../lib/domain/rounding.ts';

/** Assessments per person and skill before the first day, so many days ago. */
const ASSESSED_DAYS_AGO = [45, 20];
/** Other skills of the role on which everybody is assessed too, before the first day. */
const OTHER_SKILLS = 1;
/** What fades faster is assessed more often: at this share of its half-life, at most monthly. */
const ASSESSED_PER_HALF_LIFE = 1 / 8;
/** Days over which requests for one thing are spread. */
const REQUEST_DAYS = 60;

export const envelope = (source: string, name: string, subject: string, at: number) => ({
  specversion: '1.0' as const,
  id: guidOf(name),
  source: `larkfield/${source}`,
  subject,
  time: new Date(at).toISOString(),
});

/** What an assessment shows of a true level: an error, and the scale of whoever assesses. */
function assessment(life: Life, personId: string, skillId: string, level: number, at: number): Signal {
  const { truth, seed, start } = life;
  const name = `${seed} ${personId} ${skillId} ${at}`;
  const day = Math.floor((at - start) / DAY);
  const seen = asSaid(life, 'assessments', level + truth.people.noise * deviate(name), { day });
  return {
    ...envelope('assessments', name, personId, at),
    type: 'learning-os.assessment.scored',
    data:
      draw(name, 'scale') < 0.5
        ? { skillId, score: Math.round(seen * 20), scale: '0-100' }
        : { skillId, score: toTenths(seen), scale: '0-5' },
  };
}

/** Skills of somebody's role on which the charter has a line, and then the others. */
export function skillsOf({ company }: Life, { person }: Employee): { strategic: string[]; others: string[] } {
  const strategic = new Set(
    company.charterLines
      .filter(({ roleIds }) => roleIds.includes(person.roleId))
      .flatMap(({ skillIds }) => skillIds),
  );
  const targets = company.roleProfiles.find(({ roleId }) => roleId === person.roleId)?.targets ?? {};
  const all = Object.keys(targets);
  return {
    strategic: all.filter((skillId) => strategic.has(skillId)),
    others: all.filter((skillId) => !strategic.has(skillId)),
  };
}

/** Whether somebody is ever assessed, who may shun it where they miss something. */
const isAssessed =
  (life: Life) =>
  (employee: Employee): boolean => {
    const { assessed, assessedOfWhoMiss = assessed } = life.truth.sources;
    const share =
      assessedOfWhoMiss !== assessed && missesAtFirst(life, employee) ? assessedOfWhoMiss : assessed;
    return draw(life.seed, employee.employeeNumber, 'assessed') < share;
  };

/** Whether somebody is below what their role asks for, in a skill of the charter, before the first day. */
const missesAtFirst = (life: Life, employee: Employee): boolean =>
  skillsOf(life, employee).strategic.some(
    (skillId) =>
      trueLevel(life, employee, skillId, -1, []) < asked(life.company, employee.person.roleId, skillId),
  );

/** Of whom HR says on a day that they left. */
export const leaversOn = (life: Life, day: number): Signal[] =>
  life.company.employees
    .filter((employee) => leavesOn(life, employee) === day)
    .map(({ person: { personId } }) => ({
      ...envelope('hr', `left ${personId}`, personId, life.start + day * DAY),
      type: 'learning-os.workforce.left',
      data: {},
    }));

/** How everybody who is assessed scored before the first day. */
export const earlierAssessments = (life: Life): Signal[] =>
  life.company.employees.filter(isAssessed(life)).flatMap((employee) => {
    const { strategic, others } = skillsOf(life, employee);
    return [...strategic, ...others.slice(0, OTHER_SKILLS)].flatMap((skillId) =>
      ASSESSED_DAYS_AGO.map((days) => {
        const level = trueLevel(life, employee, skillId, -days, []);
        return assessment(life, employee.person.personId, skillId, level, life.start - days * DAY);
      }),
    );
  });

/** Whose turn it is to be assessed on a day, in the skills that the charter asks of their role. */
export function assessmentsOn(life: Life, day: number, reachedBy: Reach): Signal[] {
  const everyDays = new Map(
    life.company.skills.map(({ skillId, halfLifeDays }) => [
      skillId,
      Math.min(30, Math.max(1, Math.round(halfLifeDays * ASSESSED_PER_HALF_LIFE))),
    ]),
  );
  return presentOn(life, day)
    .filter(isAssessed(life))
    .flatMap((employee) =>
      skillsOf(life, employee)
        .strategic.filter((skillId) => {
          const every = everyDays.get(skillId) ?? 30;
          return day % every === Math.floor(every * draw(employee.employeeNumber, skillId, 'turn'));
        })
        .map((skillId) => {
          const { personId } = employee.person;
          const level = trueLevel(life, employee, skillId, day, reachedBy(personId));
          return assessment(life, personId, skillId, level, life.start + day * DAY + DAY / 2);
        }),
    );
}

/** What reached a person so far. */
export type Reach = (personId: string) => readonly Reached[];

/** The days on which something is asked for, the first first. */
export const requestDays = ({ requests, text }: { requests: number; text?: string | undefined }): number[] =>
  Array.from({ length: text === undefined ? 0 : requests }, (_, i) =>
    Math.floor((i * REQUEST_DAYS) / requests),
  );

/** What the business asks for on a day, in its own words. */
export function requestsOn(life: Life, day: number): Signal[] {
  const { truth, start } = life;
  const { gaps, brokenProcesses, offCharter } = truth;
  return [...gaps, ...brokenProcesses, ...offCharter].flatMap(({ jobRole, text, ...asked }, k) =>
    [...requestDays({ text, ...asked }).entries()]
      .filter(([, on]) => on === day)
      .map(([i]): Signal => ({
        ...envelope('requests', `request ${k} ${i}`, idOf(jobRole), start + day * DAY + DAY / 3),
        type: 'learning-os.request.made',
        data: { requesterId: requester(presentOn(life, day), k, i), roleId: idOf(jobRole), text: text ?? '' },
      })),
  );
}

/** Who asks for the `i`th time: another one each time, as long as there are others. */
function requester(employees: readonly Employee[], k: number, i: number): string {
  const drawn = new Set<Employee>();
  for (let j = 0; drawn.size <= i % employees.length; j += 1) {
    const one = employees[Math.floor(draw('requester', k, j) * employees.length)];
    if (one) drawn.add(one);
  }
  return [...drawn].at(-1)?.person.personId ?? guidOf('nobody');
}
