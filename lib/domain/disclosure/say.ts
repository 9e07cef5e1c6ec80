import { z } from 'zod';
import { MINIMUM_GROUP } from '../person.ts';
import {
  contributedSince,
  enoughContributed,
  MOST_SHORT,
  stillTelling,
  sumOf,
  type Batch,
  type Counted,
  Statement,
} from './contributions.ts';
import { REAL_DEVIATION, wholeDeviation, type Budget, type Noise } from './noise.ts';
import { sayable, saidBefore } from './said.ts';
import { Share, shareInWords } from './words.ts';

/** A group in figures, as they may be said: with noise in them, and none of them about fewer than five people. */
export const Figures = z.object({
  /** Of the statement, epoch milliseconds. */
  at: z.number(),
  population: z.number(),
  assessed: z.number(),
  atTarget: z.number(),
  /** How many can, in words. */
  can: Share,
  /** Levels missing on average to what is asked, of everybody assessed; absent where that is not said. */
  short: z.number().exactOptional(),
  /** Number of the statement that `short` is of. */
  shortOf: z.number().exactOptional(),
  /** Standard deviations of the noise in `atTarget`, people, and in `short`, levels; absent in what was said before they were kept. */
  noise: z.object({ people: z.number(), short: z.number().exactOptional() }).exactOptional(),
});
export type Figures = z.infer<typeof Figures>;

/** What was said of one group in one skill. Nobody in it is known: only how many people each statement was about. */
export const Memory = z.object({
  /** Statements that a new one could be held against, the earliest first. */
  statements: z.array(Statement),
  /** Statements made so far. */
  made: z.number(),
  /** What is said now; absent while the group is too small. */
  said: saidBefore(Figures).exactOptional(),
});
export type Memory = z.infer<typeof Memory>;

export const nothingSaid: Memory = { statements: [], made: 0 };

/**
 * What is said of a group now: what was said before, or something new where enough people contributed since everything said before.
 *
 * Whether and when something new is said depends on who contributed alone, and never on what: silence and timing tell nothing about values.
 * What is said carries noise, drawn once for each batch of people who contributed together and kept as long as one of them stands so: who
 * knows everybody else’s values cannot tell from any row of statements on which side of the target one person is, and counting the same
 * people again averages nothing out. Decision 37 says why nothing less would do.
 * @param name of the group and the skill, from which the noise is drawn
 * @param budget of each draw
 */
export function say(
  memory: Memory,
  counted: Counted,
  { noise, budget, name, at }: { noise: Noise; budget: Budget; name: string; at: number },
): Memory {
  const { statements, made, said } = memory;
  const { batches, population, latest } = counted;
  const assessed = sumOf(batches, 'people');
  if (made === 0 && assessed < MINIMUM_GROUP) return memory;
  if (!enoughContributed(statements, batches)) return memory;
  const next: Statement = { number: made + 1, at: Math.max(at, latest), people: assessed };
  const kept: Memory = {
    made: next.number,
    statements: [...stillTelling(statements, batches), next],
  };
  if (assessed < MINIMUM_GROUP) return kept;
  const draws = [...statements, next].filter((_, i) => (batches[i]?.people ?? 0) > 0);
  const drawn = draws.reduce((sum, { number }) => sum + noise.whole(`${name}|${number}`, budget.count), 0);
  const atTarget = within(sumOf(batches, 'atTarget') + drawn, assessed);
  const short =
    budget.short === undefined ? undefined : shortIn(memory, batches, next, budget.short, noise, name);
  const figures: Figures = {
    at,
    population,
    assessed,
    atTarget,
    can: shareInWords(atTarget, assessed, said?.can),
    noise: {
      people: wholeDeviation(budget.count) * Math.sqrt(draws.length),
      ...(short ? { short: short.deviation } : {}),
    },
    ...(short ? { short: short.levels, shortOf: short.of } : {}),
  };
  return { ...kept, said: sayable(figures) };
}

/** How far people are short. It is looked at anew when half of them have contributed: each look costs noise of its own. */
function shortIn(
  { statements, said }: Memory,
  batches: readonly Batch[],
  { number, people }: Statement,
  epsilon: number,
  noise: Noise,
  name: string,
): { levels: number; of: number; deviation: number } {
  const deviation = ((MOST_SHORT / epsilon) * REAL_DEVIATION) / people;
  const i = statements.findIndex((one) => one.number === said?.shortOf);
  const before = statements[i]?.people ?? 0;
  const isKept = i >= 0 && contributedSince(i, before, batches) < Math.max(MINIMUM_GROUP, before / 2);
  if (isKept && said?.short !== undefined && said.shortOf !== undefined)
    return { levels: said.short, of: said.shortOf, deviation };
  const drawn = (MOST_SHORT / epsilon) * noise.real(`${name}|short|${number}`);
  const mean = within((sumOf(batches, 'short') + drawn) / people, MOST_SHORT);
  return { levels: Math.round(10 * mean) / 10, of: number, deviation };
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
