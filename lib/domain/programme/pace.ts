import { Temporal } from 'temporal-polyfill';
import { afterWorkingDays, type WorkingTime } from '../delivery/working-hours.ts';
import type { CalendarPolicy } from '../policy/holidays.ts';
import { latestOf, type ProgrammeState } from './state.ts';

/** Working days in a week of the programme, after which whoever has not finished a module is reminded. */
const WORKING_WEEK = 5;

/** The week of each module, in the order of the programme, as it was approved. */
export type Weeks = readonly number[];

/** What comes next of a programme; modules are counted from 0 on. */
export type NextOfProgramme =
  | { is: 'open' | 'remind'; module: number }
  /** `waits`: for them, and they were reminded of it. `not-yet`: of what comes next its time has not come. */
  | { is: 'nothing'; because: 'over' | 'stopped' | 'paused' | 'waits' | 'not-yet' };

/**
 * What comes next, and whether now. The next module follows on a finished one and never on another one in the same
 * week; whoever takes longer is reminded once, after as many working days of theirs as it has, and then left in peace.
 */
export function nextOfProgramme(
  weeks: Weeks,
  state: ProgrammeState,
  who: WorkingTime,
  calendar: CalendarPolicy,
  at: number,
): NextOfProgramme {
  const { modules, pausedUntil = 0, stoppedAt } = state;
  const latest = latestOf(state);
  // Of a programme that was renewed with fewer modules, one came that is not there any more.
  if (isThrough(weeks, state) || modules.length > weeks.length) return { is: 'nothing', because: 'over' };
  if (stoppedAt !== undefined) return { is: 'nothing', because: 'stopped' };
  if (at < pausedUntil) return { is: 'nothing', because: 'paused' };
  if (latest.doneAt !== undefined)
    return at < opensFrom(weeks, state, who)
      ? { is: 'nothing', because: 'not-yet' }
      : { is: 'open', module: modules.length };
  if (latest.remindedAt !== undefined) return { is: 'nothing', because: 'waits' };
  return at < remindFrom(weeks, state, who, calendar)
    ? { is: 'nothing', because: 'not-yet' }
    : { is: 'remind', module: modules.length - 1 };
}

/** Whether every module of it, as it stands, was finished: a new version may have fewer than came of the one before. */
export const isThrough = (weeks: Weeks, { modules }: ProgrammeState): boolean =>
  modules[weeks.length - 1]?.doneAt !== undefined;

/** From when on the module after the latest may come, in epoch milliseconds: a day of theirs, a week later or more. */
export const opensFrom = (weeks: Weeks, state: ProgrammeState, { timeZone }: WorkingTime): number =>
  Temporal.Instant.fromEpochMilliseconds(latestOf(state).openedAt)
    .toZonedDateTimeISO(timeZone)
    .startOfDay()
    .add({ weeks: weeksFor(weeks, state) }).epochMilliseconds;

/** The same for whoever waits for it; undefined where nothing comes before they say something. */
export const nextFrom = (weeks: Weeks, state: ProgrammeState, who: WorkingTime): number | undefined =>
  isThrough(weeks, state) || state.stoppedAt !== undefined || latestOf(state).doneAt === undefined
    ? undefined
    : opensFrom(weeks, state, who);

/** Days off do not count, and whoever was away has the whole time again. */
const remindFrom = (
  weeks: Weeks,
  state: ProgrammeState,
  who: WorkingTime,
  calendar: CalendarPolicy,
): number =>
  afterWorkingDays(
    Math.max(latestOf(state).openedAt, state.pausedUntil ?? 0),
    WORKING_WEEK * weeksFor(weeks, state),
    who,
    calendar,
  );

/** How many weeks the latest module has until the next: what the programme says, and never less than one. */
function weeksFor(weeks: Weeks, { modules: { length: opened } }: ProgrammeState): number {
  const [here = 0, next = here + 1] = weeks.slice(opened - 1);
  return Math.max(1, next - here);
}
