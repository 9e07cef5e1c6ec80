import { z } from 'zod';
import { OneLine } from './ids.ts';
import { Person } from './person.ts';

const { timeZone, workingHours } = Person.shape;

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
});
export type DirectoryPolicy = z.infer<typeof DirectoryPolicy>;
