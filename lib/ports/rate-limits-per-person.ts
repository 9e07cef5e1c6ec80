import type { PersonId } from '../domain/ids.ts';
import type { RateLimitedAct } from '../domain/policy/rate-limit-per-person.ts';

/** What a person writes, and how much of it. */
export interface Written {
  personId: PersonId;
  act: RateLimitedAct;
  /** How many acts of this kind. */
  count: number;
  /** Epoch milliseconds. */
  at: number;
}

/** How much each person may write to the layer, whichever way it comes. */
export interface RateLimits {
  /**
   * Counts them where they are within what the person may write. @returns 0, or milliseconds to wait where they are not
   * and none was counted
   */
  take: (written: Written) => Promise<number>;
  /** The same, and counts nothing. */
  wait: (written: Written) => Promise<number>;
  /** Counts what was used already, also where it was more than was left. */
  charge: (used: Written) => Promise<void>;
}
