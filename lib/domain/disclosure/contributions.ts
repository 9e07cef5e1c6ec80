import { z } from 'zod';

/** What is said of some people together: with noise in it, so that it may lie beyond what they can add up to. */
export const Told = z.object({
  people: z.number(),
  atTarget: z.number(),
  /** Levels missing, of all of them; absent where that is not said. */
  short: z.number().exactOptional(),
  /** How many of them may be below by the word of one source alone; absent where that is not told apart. */
  byOne: z.number().exactOptional(),
  /** The level that was asked, where what is asked of a group changes with what is planned; otherwise absent. */
  asked: z.number().exactOptional(),
});
export type Told = z.infer<typeof Told>;

/** A moment at which something new was said, and how many people it was about. */
export const Statement = z.object({
  /** Which one of its group it is. */
  number: z.number(),
  /** Epoch milliseconds; whatever came in by then was counted. */
  at: z.number(),
  people: z.number(),
  /**
   * What is said, once and for all, of those who were counted first at it; absent in statements of earlier versions.
   */
  told: Told.exactOptional(),
});
export type Statement = z.infer<typeof Statement>;

/** What one person adds to what is said of a group. */
export interface Contribution {
  /** Since when they stand so: their latest evidence came in, or they joined; epoch milliseconds. */
  since: number;
  atTarget: boolean;
  /** Levels missing. */
  short: number;
  /** Whether one source alone saw them; absent where that is not told apart. */
  byOne?: boolean;
  /** The level that is asked of them, where that changes with what is planned. */
  asked?: number;
}

/** People who contributed between the same two statements: what is said of them is said of them together. */
export interface Batch {
  people: number;
  atTarget: number;
  short: number;
  /** Whom one source alone saw; absent where that is not told apart. */
  byOne?: number;
}

/**
 * A group as it is now: sums of those who were counted first at each statement, and last of those who contributed since
 * the latest.
 */
export interface Counted {
  population: number;
  latest: number;
  batches: Batch[];
  /** The level that is asked, where that changes with what is planned. */
  asked?: number;
}

export const startCount = (statements: readonly Statement[]): Counted => ({
  population: 0,
  latest: Number.NEGATIVE_INFINITY,
  batches: Array.from({ length: statements.length + 1 }, () => ({
    people: 0,
    atTarget: 0,
    short: 0,
  })),
});

/**
 * Levels beyond which it is not told how far somebody is from the target, so that nobody weighs more than two others.
 */
export const MOST_SHORT = 2;

/** Counts one person; whoever is not known contributes nothing. */
export function count(
  counted: Counted,
  statements: readonly Statement[],
  contribution: Contribution | undefined,
): void {
  counted.population += 1;
  if (!contribution) return;
  const { since, atTarget, short, byOne, asked } = contribution;
  if (asked !== undefined) counted.asked = asked;
  const first = statements.findIndex(({ at }) => at >= since);
  const batch = counted.batches[first < 0 ? statements.length : first];
  if (!batch) return;
  batch.people += 1;
  if (atTarget) batch.atTarget += 1;
  batch.short += Math.min(MOST_SHORT, short);
  if (byOne !== undefined) batch.byOne = (batch.byOne ?? 0) + Number(byOne);
  counted.latest = Math.max(counted.latest, since);
}

export const sumOf = (batches: readonly Batch[], key: 'people' | 'atTarget' | 'short'): number =>
  batches.reduce((sum, batch) => sum + batch[key], 0);

/** In a large group the noise of few people at a time would grow past what it says. */
const SHARE = 0.2;

const enoughFor = (people: number, least: number): number => Math.max(least, Math.ceil(SHARE * people));

/**
 * Whether something new may be said: since **each** earlier statement at least the smallest group contributed. Counted
 * are those who stand otherwise since then, or those who stood so then and do not any more (who left or is known no
 * more among them), whichever are more: somebody assessed again is among both.
 */
export const enoughContributed = (
  statements: readonly Statement[],
  batches: readonly Batch[],
  least: number,
): boolean =>
  statements.every(({ people }, i) => contributedSince(i, people, batches) >= enoughFor(people, least));

export function contributedSince(i: number, people: number, batches: readonly Batch[]): number {
  const still = sumOf(batches.slice(0, i + 1), 'people');
  return Math.max(sumOf(batches, 'people') - still, people - still);
}

/**
 * The statements that anybody could still hold against a new one: of a group of which nobody stands so any more,
 * nothing follows.
 */
export const stillTelling = (
  statements: readonly Statement[],
  batches: readonly Batch[],
  least: number,
): Statement[] =>
  statements.filter(({ people }, i) => people < least || sumOf(batches.slice(0, i + 1), 'people') > 0);
