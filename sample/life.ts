import { idOf, type Company, type Employee } from './company.ts';
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
  const { employeeNumber, jobRole, person } = employee;
  const key = `${idOf(jobRole)}.${skillId}`;
  const gap =
    truth.gaps.find((planted) => keyOfPlanted(planted) === key && isWithin(planted.within, employee)) ??
    truth.ahead.find((planted) => keyOfPlanted(planted) === key);
  const passing = truth.outgrown.find((planted) => keyOfPlanted(planted) === key);
  const away = passing ? passing.missing * Math.max(0, 1 - Math.max(0, day) / passing.goneByDay) : 0;
  const gained = reached
    .filter((item) => item.skillId === skillId && item.personId === person.personId)
    .filter(
      (item) => takesUp(truth, seed, item) && item.at + takesDays(seed, item) * DAY <= start + day * DAY,
    )
    .reduce((sum, item) => sum + gainFrom(truth, seed, item), 0);
  return clamp(
    asked(company, person.roleId, skillId) +
      truth.people.surplus -
      (gap?.missing ?? 0) -
      away +
      truth.people.spread * deviate(seed, employeeNumber, skillId, 'level') +
      gained,
  );
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

const gainFrom = (
  { learning }: Truth,
  seed: number,
  { personId, contentId, form, lacks = 0 }: Reached,
): number =>
  Math.max(0, learning.gain + learning.deviation * deviate(seed, personId, contentId, 'gain')) *
  (learning.fit[form] ?? 1) *
  learning.kept ** lacks;
