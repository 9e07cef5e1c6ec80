import { z } from 'zod';
import { Instant, OneLine } from '../ids.ts';
import { Person } from '../person/person.ts';

const { timeZone, workingHours } = Person.shape;

/** What of an account other systems may know its person by. */
export const DIRECTORY_IDENTIFIERS = ['mail', 'upn', 'employee-id'] as const;
export type DirectoryIdentifier = (typeof DIRECTORY_IDENTIFIERS)[number];

/** How what the directory says is read, where it does not say what the layer has to know. */
export const DirectoryPolicy = z.strictObject({
  /** The zone of whoever works at no place that is listed. */
  timeZone: timeZone.default('UTC'),
  /** Zones by place, as `officeLocation` has it. */
  locations: z.record(OneLine(100), timeZone).default({}),
  workingHours: workingHours.default({ from: 9, to: 17 }),
  /** The department of whoever has none. */
  withoutDepartment: OneLine(100).default('No department'),
  /**
   * Whether somebody whose account is disabled left, as most companies do on the last day; they may come back as long
   * as others who left. Without it only a deletion says so, or the day that HR entered.
   */
  disabledHasLeft: z.boolean().default(true),
  /**
   * The largest share of all people who may be missing when everybody is read anew: more of them are not taken for
   * gone until a human looked and allows it here, because a directory may be shown in part by mistake.
   */
  mostMissing: z.number().min(0).max(1).default(0.1),
  /**
   * By which identifiers of their accounts people are found where other systems name them; each is asked for only where
   * it stands here, and kept as a key that tells nothing without the layer’s secret.
   */
  identifiers: z.array(z.enum(DIRECTORY_IDENTIFIERS)).max(3).default([]),
  /**
   * From when on the company vouches that no address and no number was given to somebody else; without it nobody is
   * found by one at a time before the layer saw whose it is.
   */
  notReusedSince: Instant.exactOptional(),
});
export type DirectoryPolicy = z.infer<typeof DirectoryPolicy>;
