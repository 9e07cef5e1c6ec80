import type { XapiStatement } from '../lib/agents/sensing/xapi.ts';
import { DAY, takesDays, takesUp, trueLevel, type Life, type Reached } from './life.ts';
import { deviate, draw, pick } from './random.ts';
import { guidOf } from '../lib/domain/sha256.ts';
import type { Reach } from './signals.ts';
import { toHundredths } from '../lib/domain/rounding.ts';

/** Who keeps the learning records. */
export const ACADEMY = 'academy.larkfield.example';
/** Days between two things that somebody learns of their own accord. */
const LEARNS_EVERY = 25;
/** Share of records that only say that something was opened. */
const OPENED = 0.3;

/**
 * What the academy recorded on a day, as xAPI statements: what people chose themselves, and what reached them and was
 * done.
 */
export const recordsOn = (life: Life, day: number, reachedBy: Reach): XapiStatement[] =>
  life.company.employees.flatMap((employee) => {
    const { personId, roleId } = employee.person;
    const targets = life.company.roleProfiles.find((profile) => profile.roleId === roleId)?.targets ?? {};
    const record = (verb: string, objectId: string, skillId: string) => {
      const level = trueLevel(life, employee, skillId, day, reachedBy(personId));
      const noise = life.truth.people.noise * deviate(life.seed, personId, objectId, day, 'record');
      const seen = Math.min(5, Math.max(0, level + noise));
      return statement(life, day, { personId, verb, objectId, skillId, level: seen });
    };
    const done = reachedBy(personId)
      .filter((item) => isDoneOn(life, item, day))
      .map(({ contentId, skillId }) => record('completed', contentId, skillId));
    if (draw(life.seed, personId, day, 'learns') >= 1 / LEARNS_EVERY) return done;
    const skillId = pick(Object.keys(targets), life.seed, personId, day, 'what');
    const verb = draw(life.seed, personId, day, 'opened') < OPENED ? 'initialized' : 'passed';
    return [...done, record(verb, `module-${skillId}`, skillId)];
  });

const isDoneOn = ({ truth, seed, start }: Life, item: Reached, day: number): boolean =>
  takesUp(truth, seed, item) && Math.floor((item.at - start) / DAY) + takesDays(seed, item) === day;

function statement(
  { start, seed }: Life,
  day: number,
  {
    personId,
    verb,
    objectId,
    skillId,
    level,
  }: Record<'personId' | 'verb' | 'objectId' | 'skillId', string> & {
    level: number;
  },
): XapiStatement {
  return {
    id: guidOf(`${seed} ${personId} ${verb} ${objectId} ${day}`),
    timestamp: new Date(start + day * DAY + DAY / 4).toISOString(),
    actor: { account: { name: personId } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: `https://${ACADEMY}/${objectId}` },
    ...(verb === 'passed' ? { result: { score: { scaled: toHundredths(level / 5) } } } : {}),
    context: { contextActivities: { category: [{ id: `https://larkfield.example/skills/${skillId}` }] } },
  };
}
