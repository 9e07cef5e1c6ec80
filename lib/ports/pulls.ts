import { z } from 'zod';

/** How far a pull came: what it needs to go on where it stopped, and nothing about anybody. */
export const Pull = z.object({
  /** Where the next page begins, in the words of the system; absent at the beginning of a round. */
  from: z.string().exactOptional(),
  /** Rounds of reading everything that there is, from 1. */
  round: z.int(),
  /** Whether everything is being read, and not only what changed. */
  isWhole: z.boolean(),
  /** Version of how it was read: another one, and what is known is looked at again. */
  reading: z.string(),
  /** Until when the system asked to be left alone, epoch milliseconds. */
  restsUntil: z.number().exactOptional(),
  /** Stands for the members that a pilot keeps to; absent for everybody. */
  members: z.string().exactOptional(),
  /** Version of what is asked of everybody, which a place remembers; absent for the first. */
  attributes: z.int().exactOptional(),
  /** What is asked for besides, where a place remembers it; absent for nothing. */
  asks: z.string().exactOptional(),
  /** People who were missing in the last round of everybody, where they were too many to be taken for gone. */
  heldBack: z.int().exactOptional(),
  /** Courses of which the system told nothing in this round, each with its word for why. */
  silent: z.array(z.string()).exactOptional(),
  /** Whether a round began after the last one was read to its end, where rounds have a day on which they begin. */
  isUnderWay: z.literal(true).exactOptional(),
  /** When all that there was had last been read, epoch milliseconds. */
  settledAt: z.number().exactOptional(),
});
export type Pull = z.infer<typeof Pull>;

export type PullName = 'directory' | 'sources' | 'people-files' | 'completions';

export interface Pulls {
  find: (name: PullName) => Promise<Pull | undefined>;
  /** The latest writer counts: whoever is behind repeats what is known already. */
  save: (name: PullName, pull: Pull) => Promise<void>;
}
