import type { PersonId } from './domain/ids.ts';
import { withEnded } from './domain/performance/review.ts';
import { withOptimisticRetry } from './optimistic-retry.ts';
import type { Reviews } from './ports/reviews.ts';

/**
 * What somebody let another one read before a review is read by nobody from then on. Saved also where nothing is
 * shared: a request to share that is still on its way finds another version.
 */
export async function shareNothing(personId: PersonId, reviews: Reviews): Promise<void> {
  for (const { reviewId } of await Array.fromAsync(reviews.of(personId)))
    await withOptimisticRetry(async () => {
      const stored = await reviews.find(personId, reviewId);
      if (stored) await reviews.save({ ...stored, value: withEnded(stored.value) });
    });
}
