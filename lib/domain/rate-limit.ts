import { z } from 'zod';
import { DAY } from './durations.ts';

/**
 * What a person may write to the layer: a wish, a turn of a role-play, or another word of theirs, such as an answer, a
 * self-report or an objection.
 */
export const RateLimitedAct = z.enum(['request', 'turn', 'statement']);
export type RateLimitedAct = z.infer<typeof RateLimitedAct>;

/**
 * So many at once, and as many anew in a day. A wish moves what a company decides about, and few have more than two or
 * three a week; an answer or a recalled item takes seconds, and a diligent person gives some dozens in a day. A turn
 * costs two calls of a model: three full talks, and nobody plays away the budget of all.
 */
export const MOST_A_DAY: Readonly<Record<RateLimitedAct, number>> = { request: 20, turn: 60, statement: 200 };

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
  const refilled = bucket ? (Math.max(0, at - bucket.at) / DAY) * most : most;
  const there = Math.min(most, (bucket?.left ?? 0) + refilled);
  if (tokens <= there) return { bucket: { left: there - tokens, at } };
  return { wait: Math.ceil(((tokens - there) / most) * DAY) };
}
