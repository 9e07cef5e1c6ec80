import { z } from 'zod';
import { PersonId, RegisterId, OneLine } from '../ids.ts';

/** Zones that the runtime knows. Asking it costs more than all else of reading a person, and a company names few. */
const asked = new Set<string>();
/** More than there are, and few enough to keep whatever somebody sends. */
const MOST_ASKED = 2_000;

function isTimeZone(name: string): boolean {
  if (asked.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  if (asked.size < MOST_ASKED) asked.add(name);
  return true;
}

/** IANA zone, such as `Europe/Dublin`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Dublin');

/** A language as BCP 47 writes it, such as `de-DE`; which of them the layer speaks, the catalogue says. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i, 'must be a language tag such as de-DE');

/** What the layer knows of a person besides their skills: enough to reach them at a good moment, and no more. */
export const Person = z.strictObject({
  personId: PersonId,
  roleId: RegisterId,
  department: OneLine(100),
  /** Where they work, as the feed calls it; absent where nobody said it. */
  site: OneLine(100).exactOptional(),
  managerId: PersonId.optional(),
  timeZone: TimeZone,
  /** First and last working hour in the person's zone. */
  workingHours: z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) }),
  /** The one that they prefer; absent where nobody said it, and they are spoken to in the company's. */
  language: LanguageTag.exactOptional(),
});
export type Person = z.infer<typeof Person>;
