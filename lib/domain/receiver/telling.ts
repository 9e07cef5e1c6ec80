import { z } from 'zod';
import { SidesCompared } from './drift.ts';

/** A file that was begun and is not known to be in the folder yet. */
export const OpenFile = z.strictObject({
  name: z.string(),
  /** Tries that came to nothing. */
  attempts: z.int(),
  /** From when on it is tried; epoch milliseconds. */
  dueAt: z.number(),
});
export type OpenFile = z.infer<typeof OpenFile>;

/** How telling one system goes, as of its last run; about nobody. */
export const Telling = z.strictObject({
  receiverId: z.string(),
  /** Epoch milliseconds, as all moments here. */
  lastRunAt: z.number(),
  /** When it last took something. */
  lastSentAt: z.number().exactOptional(),
  /** How what it says back compares with what it was told, as of the last week. */
  compared: SidesCompared.exactOptional(),
  /** Of a system that is told by files: the last one that was begun, of which day (UTC), and whether it is full. */
  lastFile: z.strictObject({ day: z.string(), number: z.int(), isFull: z.boolean() }).exactOptional(),
  openFiles: z.array(OpenFile).exactOptional(),
  /** What the system said last that took nothing, and when. */
  lastRefusal: z.object({ why: z.string(), at: z.number() }).exactOptional(),
});
export type Telling = z.infer<typeof Telling>;
