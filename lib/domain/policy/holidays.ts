import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, OneLine } from '../ids.ts';
import { TimeZone } from '../person/person.ts';

/** A longer one is a slip of whoever wrote it: nothing reaches anybody within it. */
const LONGEST_DAYS = 60;

/** Days on which people do not work and answers say nothing of the work, whenever they fall in their year. */
const Holiday = z
  .strictObject({
    name: OneLine(80),
    /** ISO dates, both among them. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** Groups of the survey tool for whom it is one, with their parts; absent with `timeZones`: for everybody. */
    groups: z.array(Id).max(200).optional(),
    /** Time zones in which people have it off, such as `Europe/Berlin`; absent with `groups`: everybody has. */
    timeZones: z.array(TimeZone).max(60).optional(),
  })
  .refine(({ from, to }) => from <= to, 'must not end before it begins')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) < LONGEST_DAYS * DAY,
    `must last ${LONGEST_DAYS} days at most`,
  );
export type Holiday = Pick<z.infer<typeof Holiday>, 'from' | 'to'>;

/** The company’s calendar: each year’s days by themselves, because many holidays move. None is shipped. */
export const CalendarPolicy = z.strictObject({ holidays: z.array(Holiday).max(300).default([]) });
export type CalendarPolicy = z.infer<typeof CalendarPolicy>;

/** The holidays of one group: those of everybody, its own, and those of the group that it is a part of. */
export const holidaysOf = (
  { groupId, within }: { groupId: string; within?: string },
  { holidays }: CalendarPolicy,
): Holiday[] =>
  holidays.filter(
    ({ groups, timeZones }) =>
      (!groups && !timeZones) ||
      groups?.includes(groupId) === true ||
      (within !== undefined && groups?.includes(within) === true),
  );

/**
 * Whether who works in a time zone has the day off: in a holiday of everybody, or of that zone. Which groups of the
 * survey tool somebody is in is not known, so holidays of groups alone keep nobody's day free.
 * @param day ISO date there
 */
export const isDayOff = (day: string, timeZone: string, { holidays }: CalendarPolicy): boolean =>
  holidays.some(
    ({ from, to, groups, timeZones }) =>
      from <= day && day <= to && ((!groups && !timeZones) || timeZones?.includes(timeZone) === true),
  );
