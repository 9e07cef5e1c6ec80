import type { PersonId } from '../../../domain/ids.ts';
import type { RateLimits } from '../../../ports/rate-limits-per-person.ts';

/** Whether nothing is left of somebody's own share of the day; it comes back evenly. */
export const hasUsedShare = async (
  personId: PersonId,
  rateLimits: RateLimits,
  at: number,
): Promise<boolean> => (await rateLimits.wait({ personId, act: 'share', count: 1, at })) > 0;
