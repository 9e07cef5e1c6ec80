import type { Signal } from '../lib/domain/signal/signal.ts';
import type { Employee } from './company.ts';
import { driftOn } from './drift.ts';
import { DAY, presentOn, type Life } from './life.ts';
import { deviate, draw } from './random.ts';
import { guidOf } from '../lib/domain/sha256.ts';

const QUESTION = 'workload';
/** Mean of everybody's answers on 1–5, and how teams differ. */
const USUAL = { mean: 3.6, betweenTeams: 0.2 };
/** Days between two reports; a year of 364 days holds a whole number of them. */
const EVERY = 14;
const YEAR = 364;
/** Reports from before the first day: more than a year, so that a season can be compared with its last one. */
const EARLIER_REPORTS = 40;

export const teamIdOf = (managerNumber: string): string =>
  `team-${guidOf(`team of ${managerNumber}`).slice(0, 8)}`;
export const departmentIdOf = (department: string): string =>
  `department-${department.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

interface Group {
  groupId: string;
  within?: string;
  members: Employee[];
}

/** Teams by manager, and the departments that hold them. */
function groupsOf(employees: readonly Employee[]): Group[] {
  const departments = Map.groupBy(employees, ({ person }) => person.department);
  const teams = Map.groupBy(
    employees.filter(({ managerNumber }) => managerNumber !== undefined),
    ({ managerNumber }) => managerNumber ?? '',
  );
  return [
    ...[...departments].map(([department, members]) => ({ groupId: departmentIdOf(department), members })),
    ...[...teams].map(([manager, members]) => {
      const [department, ...others] = new Set(members.map(({ person }) => person.department));
      const inside = others.length === 0 && department !== undefined;
      return {
        groupId: teamIdOf(manager),
        members,
        ...(inside ? { within: departmentIdOf(department) } : {}),
      };
    }),
  ];
}

/** What the survey tool reports of every group on a day: sums of whatever was answered. */
export function pulsesOn(life: Life, day: number): Signal[] {
  if (day % EVERY !== 0) return [];
  const present = presentOn(life, day);
  const answerOf = new Map(present.map((one) => [one, answer(life, one, day)]));
  return groupsOf(present).flatMap(({ groupId, within, members }): Signal[] => {
    const answers = members.flatMap((member) => answerOf.get(member) ?? []);
    if (answers.length === 0) return [];
    return [
      {
        specversion: '1.0',
        id: guidOf(`pulse ${groupId} ${day}`),
        source: 'larkfield/pulse',
        type: 'learning-os.pulse.summed',
        subject: groupId,
        time: new Date(life.start + day * DAY).toISOString(),
        data: {
          question: QUESTION,
          answers: answers.length,
          ...(within === undefined ? {} : { within }),
          roles: rolesOf(members),
          sum: answers.reduce((sum, one) => sum + one, 0),
          squares: answers.reduce((sum, one) => sum + one ** 2, 0),
        },
      },
    ];
  });
}

/** Roles of which enough people are in the group that it can be looked at beside their needs. */
const ENOUGH = 5;

const rolesOf = (members: readonly Employee[]): string[] =>
  [...Map.groupBy(members, ({ person }) => person.roleId)].flatMap(([roleId, people]) =>
    people.length < ENOUGH ? [] : [roleId],
  );

export const earlierPulses = (life: Life): Signal[] =>
  Array.from({ length: EARLIER_REPORTS }, (_, i) => pulsesOn(life, (i - EARLIER_REPORTS) * EVERY)).flat();

/** One person's answer, or undefined where they gave none. It is never sent. */
function answer({ truth, seed }: Life, employee: Employee, day: number): number | undefined {
  const { employeeNumber, managerNumber = '', person } = employee;
  const { pulse } = truth;
  if (draw(seed, employeeNumber, day, 'answers') >= pulse.response) return undefined;
  const ofTeam = [...pulse.dips, ...pulse.poor].filter(
    ({ manager, fromDay }) => manager === managerNumber && day >= fromDay,
  );
  const ofSeason = pulse.seasonal.filter(
    (season) => season.department === person.department && isInSeason(season, day, seed),
  );
  const moved = [...ofTeam, ...ofSeason].reduce((sum, { by }) => sum + by, 0);
  const felt =
    USUAL.mean +
    USUAL.betweenTeams * deviate(seed, managerNumber, 'team') +
    driftOn(pulse.drift, day, seed, managerNumber, 'pulse drift') +
    moved +
    pulse.deviation * deviate(seed, employeeNumber, day, 'answer');
  return Math.min(5, Math.max(1, Math.round(felt)));
}

/** In a season of this year, or of the one before that reaches into it, each moved by itself. */
function isInSeason(
  { department, fromDay, days, movesDays }: Life['truth']['pulse']['seasonal'][number],
  day: number,
  seed: number,
): boolean {
  const nearest = Math.floor((day - fromDay) / YEAR);
  return [nearest - 1, nearest, nearest + 1].some((year) => {
    const moved =
      movesDays === 0 ? 0 : Math.round(movesDays * (2 * draw(seed, department, year, 'season') - 1));
    const since = day - fromDay - year * YEAR - moved;
    return since >= 0 && since < days;
  });
}

/** What planning expects to need, from the tables of forecasts and heads. */
export const forecasts = ({ company, start }: Life): Signal[] =>
  company.forecasts.map(
    ({ roleId, skillId, level, people, inMonths, plannedHeadcount, leaversPercentAYear }) => ({
      specversion: '1.0',
      id: guidOf(`forecast ${roleId} ${skillId}`),
      source: 'larkfield/planning',
      type: 'learning-os.forecast.made',
      subject: roleId,
      time: new Date(start - DAY).toISOString(),
      data: {
        skillId,
        level,
        people,
        plannedHeadcount,
        leaversPercentAYear,
        neededBy: new Date(start + inMonths * 30.4 * DAY).toISOString(),
      },
    }),
  );
