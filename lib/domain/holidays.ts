import { z } from 'zod';
import { Id, OneLine } from './ids.ts';

/** Days on which answers say nothing of the work, whenever they fall in their year. */
const Holiday = z
  .strictObject({
    name: OneLine(80),
    /** ISO dates, both among them. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** Groups of the survey tool for whom it is one, with their parts; absent: for everybody. */
    groups: z.array(Id).max(200).optional(),
  })
  .refine(({ from, to }) => from <= to, 'must not end before it begins');
export type Holiday = Pick<z.infer<typeof Holiday>, 'from' | 'to'>;

/** The company’s calendar: each year’s days by themselves, because many holidays move. None is shipped. */
export const CalendarPolicy = z.strictObject({ holidays: z.array(Holiday).max(300).default([]) });
type CalendarPolicy = z.infer<typeof CalendarPolicy>;

/** The holidays of one group: those of everybody, its own, and those of the group that it is a part of. */
export const holidaysOf = (
  { groupId, within }: { groupId: string; within?: string },
  { holidays }: CalendarPolicy,
): Holiday[] =>
  holidays.filter(
    ({ groups }) => !groups || groups.includes(groupId) || (within !== undefined && groups.includes(within)),
  );
