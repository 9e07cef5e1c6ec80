import { z } from 'zod';
import { DAY } from '../milliseconds.ts';

/**
 * What a person may write to the layer: a wish, a turn of a role-play, words to be tried, or another word of theirs,
 * such as an answer, a self-report or an objection; and parts of their share of what the models may spend on practice.
 */
export const RateLimitedAct = z.enum(['request', 'turn', 'statement', 'trial', 'share']);
export type RateLimitedAct = z.infer<typeof RateLimitedAct>;

/**
 * So many at once, and as many anew in a day. A wish moves what a company decides about, and few have more than two or
 * three a week; an answer or a recalled item takes seconds, and a diligent person gives some dozens in a day. A turn
 * costs two calls of a model: three full talks, and nobody plays away the budget of all. A
 * trial costs eight at most, on the budget that drafts are made on.
 */
export const MOST_A_DAY: Readonly<Record<RateLimitedAct, number>> = {
  request: 20,
  turn: 60,
  statement: 200,
  trial: 10,
  share: 1_000,
};

/** A token bucket: what was left in it, and when (epoch milliseconds). */
export const Bucket = z.object({ left: z.number(), at: z.number() });
export type Bucket = z.infer<typeof Bucket>;

/**
 * Takes tokens out of a bucket that fills evenly within a day. A clock that went back fills nothing.
 * @param bucket undefined where nothing was taken yet: it is full
 * @returns the bucket after it, or how many milliseconds until there are enough; more than a day's come in several
 *   calls within that time
 */
export function taken(
  bucket: Bucket | undefined,
  tokens: number,
  act: RateLimitedAct,
  at: number,
): { bucket: Bucket } | { wait: number } {
  const most = MOST_A_DAY[act];
  const there = thereIn(bucket, act, at);
  if (tokens <= there) return { bucket: { left: there - tokens, at } };
  return { wait: Math.ceil(((tokens - there) / most) * DAY) };
}

/**
 * The bucket after something that was used already, of which nobody knew before how much it would be. What was used too
 * much comes off what comes back, for a day at most.
 */
export const charged = (
  bucket: Bucket | undefined,
  used: number,
  act: RateLimitedAct,
  at: number,
): Bucket => ({
  left: Math.max(-MOST_A_DAY[act], thereIn(bucket, act, at) - used),
  at,
});

function thereIn(bucket: Bucket | undefined, act: RateLimitedAct, at: number): number {
  const most = MOST_A_DAY[act];
  const refilled = bucket ? (Math.max(0, at - bucket.at) / DAY) * most : most;
  return Math.min(most, (bucket?.left ?? 0) + refilled);
}
