import { isWorkingMoment, type WorkingTime } from '../delivery/working-hours.ts';
import { DAY } from '../milliseconds.ts';
import type { CalendarPolicy } from '../policy/holidays.ts';

const HALF_HOUR = 30 * 60_000;
/** Whoever has no common time in so long does not find one later. */
const LONGEST_SEARCH_DAYS = 60;
/** Days from an invitation to the first session, so that people can plan; and from one session to the next. */
export const DAYS_AHEAD = 7;
/** Days that a session which is moved leaves to plan. */
const DAYS_TO_MOVED = 2;

export interface SessionTime {
  from: number;
  until: number;
}

/**
 * The first time at or after a moment at which everybody works from beginning to end, on no holiday of anybody;
 * undefined where there is none within two months, or before `before`.
 */
export function sessionTime(
  after: number,
  minutes: number,
  people: readonly WorkingTime[],
  calendar: CalendarPolicy,
  before = Number.POSITIVE_INFINITY,
): SessionTime | undefined {
  const apart = [
    ...new Map(
      people.map((one) => [`${one.timeZone} ${one.workingHours.from} ${one.workingHours.to}`, one]),
    ).values(),
  ];
  const long = minutes * 60_000;
  const start = Math.ceil(after / HALF_HOUR) * HALF_HOUR;
  const end = Math.min(before - long, start + LONGEST_SEARCH_DAYS * DAY);
  for (let from = start; from <= end; from += HALF_HOUR)
    if (apart.every((one) => worksThrough(from, from + long, one, calendar)))
      return { from, until: from + long };
  return undefined;
}

/** Whether somebody works during all of these times. */
export const worksAt = (times: readonly SessionTime[], who: WorkingTime, calendar: CalendarPolicy): boolean =>
  times.every(({ from, until }) => worksThrough(from, until, who, calendar));

/** Looked at every half hour, at which sessions begin: hours of work begin and end at whole ones. */
function worksThrough(from: number, until: number, who: WorkingTime, calendar: CalendarPolicy): boolean {
  for (let at = from; at < until; at += HALF_HOUR) if (!isWorkingMoment(at, who, calendar)) return false;
  return true;
}

/** The times of all sessions, one a week or later; undefined where one of them has none. */
export function sessionTimes(
  at: number,
  minutes: readonly number[],
  people: readonly WorkingTime[],
  calendar: CalendarPolicy,
): SessionTime[] | undefined {
  const times: SessionTime[] = [];
  for (const long of minutes) {
    const after = (times.at(-1)?.from ?? at) + DAYS_AHEAD * DAY;
    const time = sessionTime(after, long, people, calendar);
    if (!time) return undefined;
    times.push(time);
  }
  return times;
}

/** Another time for one of them: a day later at least, and before the one after it. */
export const otherTime = (
  { from, until }: SessionTime,
  next: SessionTime | undefined,
  at: number,
  people: readonly WorkingTime[],
  calendar: CalendarPolicy,
): SessionTime | undefined =>
  sessionTime(
    Math.max(from + DAY, at + DAYS_TO_MOVED * DAY),
    (until - from) / 60_000,
    people,
    calendar,
    next?.from,
  );
