import { Temporal } from 'temporal-polyfill';
import { DAY } from '../milliseconds.ts';
import type { Person } from '../person/person.ts';
import { isDayOff, type CalendarPolicy } from '../policy/holidays.ts';

/** When somebody works. */
export type WorkingTime = Pick<Person, 'timeZone' | 'workingHours'>;

/** Of somebody whom no workforce feed knows: in UTC, from the hour to the hour. */
export const USUAL_HOURS: WorkingTime = { timeZone: 'UTC', workingHours: { from: 9, to: 17 } };

/** Calendars without a working day in so long are a mistake of whoever wrote them, and nobody waits longer for it. */
const LONGEST_AWAY = 366;

/**
 * The next working moment at or after `at`, as epoch milliseconds: Monday to Friday and no holiday there, between the
 * given hours, which lie around midnight where `from` is later than `to`. Wall-clock arithmetic, so that 09:00 stays
 * 09:00 when the clocks change. After a year without a working day it is the moment a year from now.
 */
export function nextWorkingMoment(at: number, who: WorkingTime, calendar: CalendarPolicy): number {
  const { from } = who.workingHours;
  let moment = localTime(at, who);
  if (isAtWork(moment, who, calendar)) return at;
  if (moment.hour >= from || isFree(moment, who, calendar)) moment = moment.add({ days: 1 });
  for (let days = 1; isFree(moment, who, calendar) && days < LONGEST_AWAY; days += 1)
    moment = moment.add({ days: 1 });
  return moment.withPlainTime({ hour: from }).epochMilliseconds;
}

/**
 * When so many working days of somebody's have passed after the day of `at`: the beginning of the day after them, in
 * epoch milliseconds. After a year without a working day the next day counts as one.
 */
export function afterWorkingDays(
  at: number,
  days: number,
  who: WorkingTime,
  calendar: CalendarPolicy,
): number {
  let day = localTime(at, who).startOfDay();
  for (let left = days; left > 0; left -= 1) {
    day = day.add({ days: 1 });
    for (let away = 1; isFree(day, who, calendar) && away < LONGEST_AWAY; away += 1)
      day = day.add({ days: 1 });
  }
  return day.epochMilliseconds;
}

/** Whether somebody works at that moment. */
export const isWorkingMoment = (at: number, who: WorkingTime, calendar: CalendarPolicy): boolean =>
  isAtWork(localTime(at, who), who, calendar);

/** The day on which a moment is where somebody is, as days since 1970 in their calendar. */
export function ownDayOf(at: number, who: Pick<WorkingTime, 'timeZone'>): number {
  const { year, month, day } = localTime(at, who);
  return Date.UTC(year, month - 1, day) / DAY;
}

const localTime = (at: number, { timeZone }: Pick<WorkingTime, 'timeZone'>): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

const isFree = (day: Temporal.ZonedDateTime, { timeZone }: WorkingTime, calendar: CalendarPolicy): boolean =>
  day.dayOfWeek > 5 || isDayOff(day.toPlainDate().toString(), timeZone, calendar);

function isAtWork(moment: Temporal.ZonedDateTime, who: WorkingTime, calendar: CalendarPolicy): boolean {
  const { hour } = moment;
  const { from, to } = who.workingHours;
  const isWithin = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  return isWithin && !isFree(moment, who, calendar);
}
