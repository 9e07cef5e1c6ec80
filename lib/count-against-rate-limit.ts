import type { RateLimitedAct } from './domain/policy/rate-limit-per-person.ts';
import { tooMany } from './errors.ts';
import { message } from './messages/message.ts';
import type { RateLimits } from './ports/rate-limits-per-person.ts';

/**
 * Counts one act of a person.
 * @throws NamedError `too-many`, with the seconds to wait
 */
export async function spend(
  personId: string,
  act: RateLimitedAct,
  rateLimits: RateLimits,
  at: number,
): Promise<void> {
  const wait = await rateLimits.take({ personId, act, count: 1, at });
  if (wait > 0)
    throw tooMany(message('problem.too-many.own', { minutes: inMinutes(wait) }), {
      retryAfter: inSeconds(wait),
    });
}

/** @param wait milliseconds */
export const inSeconds = (wait: number): number => Math.ceil(wait / 1_000);
/** @param wait milliseconds */
export const inMinutes = (wait: number): number => Math.ceil(wait / 60_000);
