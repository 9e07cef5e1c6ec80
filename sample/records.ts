import type { XapiStatement } from '../lib/agents/sensing/xapi.ts';
import { idOf, type Employee } from './company.ts';
import { DAY, presentOn, takesDays, takesUp, trueLevel, type Life, type Reached } from './life.ts';
import { deviate, draw, pick } from './random.ts';
import { guidOf } from '../lib/domain/sha256.ts';
import type { Reach } from './signals.ts';
import { toHundredths } from '../lib/domain/rounding.ts';

/** Who keeps the learning records. */
export const ACADEMY = 'academy.larkfield.example';
/** Of the accounts by which it names people. */
export const ACADEMY_HOME = `https://${ACADEMY}`;
/** Days between two things that somebody learns of their own accord. */
const LEARNS_EVERY = 25;
/** Share of records that only say that something was opened. */
const OPENED = 0.3;

/** A statement of the academy, which knows people by the numbers of the HR system. */
export type AcademyStatement = XapiStatement & { actor: { account: { homePage: string } } };

/** Days before the first day on which the earlier training ended. */
const TRAINED_DAYS_AGO = 90;

/** Who was trained before in what was then asked for as training: so many that they can be compared with the others. */
export const earlierRecords = (life: Life): AcademyStatement[] =>
  life.truth.brokenProcesses.flatMap(({ jobRole, skill, trainedShare }) =>
    life.company.employees
      .filter(
        ({ jobRole: role, employeeNumber }) =>
          role === jobRole && draw(life.seed, employeeNumber, skill, 'trained') < trainedShare,
      )
      .map((employee) => {
        const skillId = idOf(skill);
        const name = `${life.seed} trained ${employee.employeeNumber} ${skillId}`;
        const level =
          trueLevel(life, employee, skillId, -TRAINED_DAYS_AGO, []) + life.truth.people.noise * deviate(name);
        return statement(life, -TRAINED_DAYS_AGO, {
          employee,
          verb: 'passed',
          objectId: `module-${skillId}`,
          skillId,
          level: Math.min(5, Math.max(0, level)),
        });
      }),
  );

/**
 * What the academy recorded on a day, as xAPI statements: what people chose themselves, and what reached them and was
 * done.
 */
export const recordsOn = (life: Life, day: number, reachedBy: Reach): AcademyStatement[] =>
  presentOn(life, day).flatMap((employee) => {
    const { personId, roleId } = employee.person;
    const targets = life.company.roleProfiles.find((profile) => profile.roleId === roleId)?.targets ?? {};
    const record = (verb: string, objectId: string, skillId: string) => {
      const level = trueLevel(life, employee, skillId, day, reachedBy(personId));
      const noise = life.truth.people.noise * deviate(life.seed, personId, objectId, day, 'record');
      const seen = Math.min(5, Math.max(0, level + noise));
      return statement(life, day, { employee, verb, objectId, skillId, level: seen });
    };
    const done = reachedBy(personId)
      .filter((item) => isDoneOn(life, item, day))
      .map(({ contentId, skillId }) => record('completed', contentId, skillId));
    if (draw(life.seed, personId, day, 'learns') >= 1 / LEARNS_EVERY) return done;
    const known = Object.keys(targets);
    if (known.length === 0) return done;
    const skillId = pick(known, life.seed, personId, day, 'what');
    const verb = draw(life.seed, personId, day, 'opened') < OPENED ? 'initialized' : 'passed';
    return [...done, record(verb, `module-${skillId}`, skillId)];
  });

const isDoneOn = ({ truth, seed, start }: Life, item: Reached, day: number): boolean =>
  takesUp(truth, seed, item) && Math.floor((item.at - start) / DAY) + takesDays(seed, item) === day;

function statement(
  { start, seed }: Life,
  day: number,
  {
    employee: { employeeNumber, person },
    verb,
    objectId,
    skillId,
    level,
  }: Record<'verb' | 'objectId' | 'skillId', string> & { employee: Employee; level: number },
): AcademyStatement {
  return {
    id: guidOf(`${seed} ${person.personId} ${verb} ${objectId} ${day}`),
    timestamp: new Date(start + day * DAY + DAY / 4).toISOString(),
    actor: { account: { homePage: ACADEMY_HOME, name: employeeNumber } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: `https://${ACADEMY}/${objectId}` },
    ...(verb === 'passed' ? { result: { score: { scaled: toHundredths(level / 5) } } } : {}),
    context: { contextActivities: { category: [{ id: `https://larkfield.example/skills/${skillId}` }] } },
  };
}
