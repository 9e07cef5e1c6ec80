import { idOf, type Company, type Employee } from './company.ts';
import { driftOn } from './drift.ts';
import { deviate, draw } from './random.ts';
import { isWithin, keyOfPlanted, type Truth } from './truth.ts';
import { DAY } from '../lib/domain/milliseconds.ts';

export { DAY };

/** A company that lives from a moment on: same company, truth and seed, same life. */
export interface Life {
  company: Company;
  truth: Truth;
  seed: number;
  /** Epoch milliseconds of day 0. */
  start: number;
}

/** Something that reached somebody. */
export interface Reached {
  personId: string;
  /** Its id in Viva Learning. */
  contentId: string;
  skillId: string;
  /** Modality of a draft, or `course`. */
  form: string;
  /** Epoch milliseconds. */
  at: number;
  /** How much its page lacks, of what a page of its form needs to teach; nothing where that is not looked at. */
  lacks?: number;
  /** When they called it back since, epoch milliseconds. */
  recalled?: readonly number[];
}

/** What somebody's role asks for in a skill, today or by forecast: people where nothing is planted can do that. */
export function asked({ roleProfiles, forecasts }: Company, roleId: string, skillId: string): number {
  const today = roleProfiles.find((profile) => profile.roleId === roleId)?.targets[skillId] ?? 0;
  const ahead = forecasts.find((entry) => entry.roleId === roleId && entry.skillId === skillId);
  return Math.max(today, ahead?.level ?? 0);
}

const clamp = (level: number): number => Math.min(5, Math.max(0, level));

/** The level (0–5) at which a person really is on a day, after what reached them so far. */
export function trueLevel(
  { company, truth, seed, start }: Life,
  employee: Employee,
  skillId: string,
  day: number,
  reached: readonly Reached[],
): number {
  const { employeeNumber, jobRole, managerNumber = '', person } = employee;
  const { people } = truth;
  const key = `${idOf(jobRole)}.${skillId}`;
  const today = truth.gaps.find(
    (planted) => keyOfPlanted(planted) === key && isWithin(planted.within, employee),
  );
  const gap = today ?? truth.ahead.find((planted) => keyOfPlanted(planted) === key);
  const passing = truth.outgrown.find((planted) => keyOfPlanted(planted) === key);
  const away = passing ? passing.missing * Math.max(0, 1 - Math.max(0, day) / passing.goneByDay) : 0;
  const gained = reached
    .filter((item) => item.skillId === skillId && item.personId === person.personId)
    .map((item) => ({ item, days: day - (item.at - start) / DAY - takesDays(seed, item) }))
    .filter(({ item, days }) => takesUp(truth, seed, item) && days >= 0)
    .reduce((sum, { item, days }) => {
      const since = (item.recalled ?? []).map((at) => day - (at - start) / DAY).filter((ago) => ago >= 0);
      const fresh = Math.min(days, ...since);
      return sum + gainFrom({ ...truth.learning, ...today?.learning }, seed, item, fresh);
    }, 0);
  return clamp(
    asked(company, person.roleId, skillId) +
      people.surplus -
      (gap?.missing ?? 0) -
      away -
      (people.lostAYear * Math.max(0, day)) / 365 +
      people.spread * deviate(seed, employeeNumber, skillId, 'level') +
      driftOn(people.drift, day, seed, managerNumber, skillId, 'drift') +
      gained,
  );
}

/** Who still works there on a day. */
export const presentOn = (life: Life, day: number): readonly Employee[] =>
  life.truth.people.leaveAYear === 0
    ? life.company.employees
    : life.company.employees.filter((employee) => leavesOn(life, employee) > day);

/** The day on which somebody leaves, whole; as likely on every day of every year. */
export function leavesOn({ truth, seed }: Life, { employeeNumber }: Employee): number {
  const { leaveAYear } = truth.people;
  if (leaveAYear === 0) return Infinity;
  return Math.floor((365 * Math.log(1 - draw(seed, employeeNumber, 'leaves'))) / Math.log(1 - leaveAYear));
}

/** What a system says on a day of somebody who was judged to be at a level (0–5), by a manager or by nobody. */
export function asSaid(
  { truth: { sources } }: Pick<Life, 'truth'>,
  source: Truth['sources']['wrongScales'][number]['source'],
  level: number,
  { day, by }: { day: number; by?: string },
): number {
  const factor = sources.wrongScales
    .filter(({ source: wrong, fromDay = Number.NEGATIVE_INFINITY }) => wrong === source && day >= fromDay)
    .reduce((product, one) => product * one.factor, 1);
  const bias = sources.biasedRaters.find(({ manager }) => manager === by)?.by ?? 0;
  return clamp(factor * (level + bias));
}

export const takesUp = ({ learning }: Truth, seed: number, { personId, contentId }: Reached): boolean =>
  draw(seed, personId, contentId, 'uptake') < learning.uptake;

/** Days until somebody who takes it up has done it. */
export const takesDays = (seed: number, { personId, contentId }: Reached): number =>
  1 + Math.floor(5 * draw(seed, personId, contentId, 'days'));

/** What is left of a gain some days after somebody had done it, or called it back. */
const gainFrom = (
  { gain, halvesInDays = Infinity, deviation, fit, kept }: Truth['learning'],
  seed: number,
  { personId, contentId, form, lacks = 0 }: Reached,
  days: number,
): number =>
  // Whoever gains least gains nothing, and whoever is harmed least is not.
  Math.sign(gain) *
  Math.max(0, Math.abs(gain) + deviation * deviate(seed, personId, contentId, 'gain')) *
  (fit[form] ?? 1) *
  kept ** lacks *
  2 ** (-days / halvesInDays);
