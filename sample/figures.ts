import { idOf } from './company.ts';
import { asked, DAY, takesDays, takesUp, trueLevel, type Life, type Reached } from './life.ts';
import { keyOfPlanted, type Truth } from './truth.ts';
import { wishesOf } from './wishes.ts';
import { toTenths } from '../lib/domain/rounding.ts';

/** Something that reached somebody, and how long it takes whoever takes it up. */
export type Item = Reached & { minutes: number };

/** What was done about a company's needs in its days, by whomever. */
export interface Did {
  reached: readonly Item[];
  /** Programs designed, drafts made, courses chosen. */
  responses: number;
  /** Decisions that humans were asked for. */
  decisions: number;
  /** Readings of whether behaviour changed. */
  readings: number;
}

/** What came of it in truth: of that nobody in the company knows. */
export interface Figures extends Omit<Did, 'reached'> {
  /**
   * Per cent of the missing levels that people have by the last day, the mean over gaps; null where there is no gap.
   */
  closedOfAsked: number | null;
  closedOfQuiet: number | null;
  /** Mean days from the first request to the first person reached, over the gaps asked for that reached somebody. */
  daysToFirst: number | null;
  hours: number;
  /** Of them, on what no training mends. */
  hoursInVain: number;
  /** Null where nobody gained what they missed. */
  hoursALevel: number | null;
  /** Requests after which people of the role received something on the subject. */
  served: number;
}

/** @param days that the company lived */
export function figuresOf(life: Life, { reached, ...did }: Did, days: number): Figures {
  const { company, truth, seed, start } = life;
  const roleOf = new Map(company.employees.map(({ person }) => [person.personId, person.roleId]));
  const about = ({ personId, skillId }: Item) => `${roleOf.get(personId) ?? ''}.${skillId}`;
  const bySubject = Map.groupBy(reached, about);
  const wishes = wishesOf(truth).map(({ roleId, skillId, requests }) => {
    const key = `${roleId}.${skillId}`;
    const first = (bySubject.get(key) ?? []).reduce((least, { at }) => Math.min(least, at), Infinity);
    return { key, requests: requests.filter((day) => day < days), firstDay: (first - start) / DAY };
  });
  const wished = new Set(wishes.map(({ key }) => key));
  const gaps = gapsOf(life, bySubject, days);
  const spent = reached.filter(
    (item) => takesUp(truth, seed, item) && item.at + takesDays(seed, item) * DAY <= start + days * DAY,
  );
  const levels = sum(gaps.map(({ gained }) => gained));
  const served = wishes.filter(({ firstDay }) => firstDay < Infinity);
  return {
    ...did,
    closedOfAsked: closed(gaps.filter(({ key }) => wished.has(key))),
    closedOfQuiet: closed(gaps.filter(({ key }) => !wished.has(key))),
    daysToFirst: rounded(
      mean(
        served
          .filter(({ key }) => gaps.some((gap) => gap.key === key))
          .map(({ firstDay, requests: [asked = 0] }) => Math.max(0, firstDay - asked)),
      ),
    ),
    hours: hoursOf(spent),
    hoursInVain: hoursOf(spent.filter((item) => gaps.every(({ key }) => key !== about(item)))),
    hoursALevel: levels === 0 ? null : toTenths(hoursOf(spent) / levels),
    served: sum(served.map(({ requests }) => requests.length)),
  };
}

interface Gap {
  key: string;
  /** Levels that its people missed together on the first day, and of these, those that they have by the last one. */
  missing: number;
  gained: number;
}

const gapsOf = (life: Life, bySubject: ReadonlyMap<string, readonly Item[]>, days: number): Gap[] =>
  [...life.truth.gaps, ...life.truth.ahead]
    .map((planted) => gapOf(life, planted, bySubject.get(keyOfPlanted(planted)) ?? [], days))
    .filter(({ missing }) => missing > 0);

function gapOf(life: Life, planted: Truth['ahead'][number], reached: readonly Item[], days: number): Gap {
  const skillId = idOf(planted.skill);
  const target = asked(life.company, idOf(planted.jobRole), skillId);
  const byPerson = Map.groupBy(reached, ({ personId }) => personId);
  const people = life.company.employees
    .filter(({ jobRole }) => jobRole === planted.jobRole)
    .map((employee) => {
      const level = (day: number, items: readonly Item[]) => trueLevel(life, employee, skillId, day, items);
      const before = level(0, []);
      const missing = Math.max(0, target - before);
      const gained = level(days, byPerson.get(employee.person.personId) ?? []) - before;
      return { missing, gained: Math.min(missing, gained) };
    });
  return {
    key: keyOfPlanted(planted),
    missing: sum(people.map(({ missing }) => missing)),
    gained: sum(people.map(({ gained }) => gained)),
  };
}

/** Of numbers; 0 of none. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
const closed = (gaps: readonly Gap[]): number | null =>
  rounded(mean(gaps.map(({ gained, missing }) => (100 * gained) / missing)));
const hoursOf = (items: readonly Item[]): number => Math.round(sum(items.map(({ minutes }) => minutes)) / 60);
