import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { MOST_SHORT, type Statement } from './contributions.ts';
import { REAL_DEVIATION, wholeDeviation, type Budget } from './noise.ts';

const Mean = z.object({ mean: z.number(), variance: z.number() });
type Mean = z.infer<typeof Mean>;

/**
 * What everything that was told of a group says of it together: how many of its people are below, as a share, and how
 * far they are short, in levels, with squared standard errors. It follows from what was told, so it gives nothing away.
 */
export const Gathered = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  below: Mean,
  /** Absent where that is not said. */
  short: Mean.exactOptional(),
  /** How many are below at least by the word of two sources, as a share; absent where that is not told apart. */
  byTwo: Mean.exactOptional(),
  /** Statements within the year before. */
  looks: z.number(),
});
export type Gathered = z.infer<typeof Gathered>;

/** Days after which what was told of a group says half as much of how it stands. */
const HALF_LIFE = 90;
/** People who were told of together are some of the group: deviation of whether one is below, and of levels missing. */
export const PEOPLE_DIFFER = 0.4;

/**
 * With what is told now, which concerns people who were not told of as they stand: each counts by how surely it says
 * how the group stands (a Kalman filter that discounts what it knows, West & Harrison 1997, 6.3). So the noise, which
 * is drawn anew for people who are seen anew, averages out for the group and never for one of them.
 * @param looks statements within the year before, this one included
 */
export function gatherTold(
  before: Gathered | undefined,
  { at, told }: Pick<Statement, 'at' | 'told'>,
  { budget, looks }: { budget: Budget; looks: number },
): Gathered | undefined {
  const { people = 0, atTarget = 0, short, byOne } = told ?? {};
  if (people === 0) return before && { ...before, looks };
  const below: Mean = {
    mean: 1 - atTarget / people,
    variance: (wholeDeviation(budget.count) / people) ** 2 + PEOPLE_DIFFER ** 2 / people,
  };
  const missing: Mean | undefined =
    budget.short === undefined || short === undefined
      ? undefined
      : {
          mean: short / people,
          variance:
            ((MOST_SHORT * REAL_DEVIATION) / budget.short / people) ** 2 + PEOPLE_DIFFER ** 2 / people,
        };
  const kept = before ? 2 ** ((before.at - at) / (HALF_LIFE * DAY)) : 0;
  const byTwo = byOne === undefined ? undefined : { ...below, mean: below.mean - byOne / people };
  const [together, surely] = [joined(before?.short, kept, missing), joined(before?.byTwo, kept, byTwo)];
  return {
    at,
    below: joined(before?.below, kept, below) ?? below,
    ...(together ? { short: together } : {}),
    ...(surely ? { byTwo: surely } : {}),
    looks,
  };
}

const joined = (before: Mean | undefined, kept: number, now: Mean | undefined): Mean | undefined =>
  now && (before ? joinedMeans(before, kept, now) : now);

function joinedMeans(before: Mean, kept: number, now: Mean): Mean {
  const [was, is] = [kept / before.variance, 1 / now.variance];
  return { mean: (was * before.mean + is * now.mean) / (was + is), variance: 1 / (was + is) };
}
