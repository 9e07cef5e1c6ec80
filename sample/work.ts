import type { Signal } from '../lib/domain/signal/signal.ts';
import { idOf, type Employee } from './company.ts';
import { asked, asSaid, DAY, presentOn, trueLevel, type Life } from './life.ts';
import { deviate, draw } from './random.ts';
import { envelope, skillsOf, type Reach } from './signals.ts';
import { personIdOf } from './staff.ts';
import { toTenths } from '../lib/domain/rounding.ts';

/** Days before the first day from which on managers say what they saw. */
const SEEN_DAYS_AGO = 60;

/** What managers saw of everybody's work in the weeks before the first day. */
export const earlierWork = (life: Life): Signal[] =>
  Array.from({ length: SEEN_DAYS_AGO }, (_, i) => workOn(life, i - SEEN_DAYS_AGO, () => [])).flat();

/** What they see of it on a day, of whoever's turn it is. */
export const workOn = (life: Life, day: number, reachedBy: Reach): Signal[] =>
  presentOn(life, day)
    .filter(({ employeeNumber }) => {
      const every = life.truth.sources.appraisedEveryDays;
      const turn = Math.floor(every * draw(employeeNumber, 'seen'));
      return (day - turn) % every === 0;
    })
    .flatMap((employee) => workOf(life, employee, day, reachedBy));

/** Nobody's work is seen where nobody leads them; it shows what they can do, unless the process gets in the way. */
function workOf(life: Life, employee: Employee, day: number, reachedBy: Reach): Signal[] {
  const { person, jobRole, managerNumber } = employee;
  const { truth, start, company, seed } = life;
  if (managerNumber === undefined) return [];
  return skillsOf(life, employee).strategic.map((skillId) => {
    const broken = truth.brokenProcesses.find(
      (planted) => planted.jobRole === jobRole && idOf(planted.skill) === skillId,
    );
    const level = broken
      ? asked(company, person.roleId, skillId) -
        broken.fallsShort +
        truth.people.spread * deviate(seed, person.personId, skillId, 'work')
      : trueLevel(life, employee, skillId, day, reachedBy(person.personId));
    const name = `${seed} work ${person.personId} ${skillId} ${day}`;
    const careless = truth.sources.carelessRaters.find(({ manager }) => manager === managerNumber);
    const judged =
      level +
      truth.people.noise * deviate(name) +
      (careless ? careless.deviation * deviate(name, 'careless') : 0);
    const seen = asSaid(life, 'appraisals', judged, { day, by: managerNumber });
    return {
      ...envelope('appraisals', name, person.personId, start + day * DAY + DAY / 2),
      type: 'learning-os.observation.made',
      data: {
        skillId,
        score: toTenths(seen),
        scale: '0-5' as const,
        observerId: person.managerId ?? personIdOf(managerNumber),
        observer: 'manager' as const,
      },
    };
  });
}
