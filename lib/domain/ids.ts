import { z } from 'zod';

/** An identifier that is safe as a document id, an instance id and a part of an effect key. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/, 'must be 1–120 letters, digits, dots, dashes or underscores');

/**
 * An id of a register: a skill, a role, a line of the charter. Without dots and short, because needs, flows and
 * approvals join two of them with a dot into an id of their own.
 */
export const RegisterId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'must be 1–40 letters, digits, dashes or underscores');

/**
 * A person is known by the object id of their Entra account and by nothing else; in lower case, or one person would be
 * two.
 */
export const PersonId = z.uuid().toLowerCase();

const OBJECT_ID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;

/** Whether an Entra object id stands anywhere in a text, with or without its dashes. */
export const holdsObjectId = (text: string): boolean => OBJECT_ID.test(text);

/** At the very edge of the calendar a shift of some hours leaves the years that ISO 8601 writes in four digits. */
const isInCalendar = (moment: string): boolean => {
  const at = Date.parse(moment);
  return at >= Date.UTC(1900) && at < Date.UTC(9999);
};
const IN_CALENDAR = 'must be a moment between 1900 and 9998';

/** A moment in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime().refine(isInCalendar, IN_CALENDAR);

/** A moment with any offset from UTC. */
export const ZonedInstant = z.iso.datetime({ offset: true }).refine(isInCalendar, IN_CALENDAR);

/** A name or title as people are shown it, in lists, cards and pages: one line that says something. */
export const OneLine = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\n\r\t]*\S[^\n\r\t]*$/, 'must be one line with something in it');

/** Proficiency on the scale of the taxonomy. */
export const Level = z.number().min(0).max(5);

export type PersonId = string;
export type SkillId = string;
export type RoleId = string;
export type NeedId = string;
