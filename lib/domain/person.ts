import { z } from 'zod';
import { PersonId, RegisterId, OneLine } from './ids.ts';

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** What the layer knows of a person besides their skills: enough to reach them at a good moment, and no more. */
export const Person = z.strictObject({
  personId: PersonId,
  roleId: RegisterId,
  department: OneLine(100),
  managerId: PersonId.optional(),
  /** IANA zone, such as `Europe/Dublin`. */
  timeZone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone such as Europe/Dublin'),
  /** First and last working hour in the person's zone. */
  workingHours: z.strictObject({ from: z.int().min(0).max(23), to: z.int().min(1).max(24) }),
});
export type Person = z.infer<typeof Person>;
