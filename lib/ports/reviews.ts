import type { PersonId } from '../domain/ids.ts';
import type { Review } from '../domain/performance/review.ts';
import type { Stored } from './stored.ts';

/**
 * The talks that people have before them, each in their own partition: the days, what they add, and whether they share
 * it. What a brief says is stored nowhere.
 */
export interface Reviews {
  find: (personId: PersonId, reviewId: string) => Promise<Stored<Review> | undefined>;
  of: (personId: PersonId) => AsyncIterable<Review>;
  /** Of everybody, those that were announced, or are shared, from a moment on; in no order. */
  since: (what: 'announced' | 'shared', at: number) => AsyncIterable<Review>;
  /** @throws NamedError `stale` when it changed since it was read, or exists already where it was not read */
  save: (changed: Stored<Review>) => Promise<void>;
}
