import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';

/**
 * Moodle tells nobody what changed. So each round asks about whoever was on the site since the last one, with room for
 * what it works out later, and every week about everybody: a completion may be given to somebody who was not there.
 */
const ROOM = 2 * DAY;
const EVERYBODY_AFTER = 7 * DAY;

/** How far a round came. Times are epoch milliseconds. */
const MoodleRound = z.strictObject({
  begun: z.number(),
  /** When the last round of everybody began. */
  wholeAt: z.number(),
  /** Who was there since is asked about; 0 for everybody. */
  since: z.number(),
  course: z.int(),
  /** People of the course who were looked at. */
  offset: z.int(),
  hasGrades: z.boolean(),
});
export type MoodleRound = z.infer<typeof MoodleRound>;

const Ended = MoodleRound.pick({ begun: true, wholeAt: true });

/** The round to go on with, or which has to be begun; undefined for a place that is none. */
export function roundAt(
  from: string | undefined,
  now: number,
): MoodleRound | Omit<MoodleRound, 'hasGrades'> | undefined {
  const first = { begun: now, course: 0, offset: 0 };
  if (from === undefined) return { ...first, wholeAt: now, since: 0 };
  const said = jsonIn(from);
  const round = MoodleRound.safeParse(said);
  if (round.success) return round.data;
  const ended = Ended.safeParse(said);
  if (!ended.success) return undefined;
  const { begun, wholeAt } = ended.data;
  const isWhole = now - wholeAt >= EVERYBODY_AFTER;
  return isWhole ? { ...first, wholeAt: now, since: 0 } : { ...first, wholeAt, since: begun - ROOM };
}

export const placeOfRound = (round: MoodleRound): string => JSON.stringify(round);

/** Where the next round begins. */
export const endOfRound = ({ begun, wholeAt }: MoodleRound): string => JSON.stringify({ begun, wholeAt });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
