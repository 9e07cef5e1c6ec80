import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { WorkObjective } from '../../domain/performance/objective.ts';
import { Review } from '../../domain/performance/review.ts';
import { INBOX_SLACK_DAYS } from '../../domain/policy/retention.ts';
import { isFault } from '../../errors.ts';
import type { Objectives } from '../../ports/objectives.ts';
import type { Reviews } from '../../ports/reviews.ts';
import { save, type Documents } from './documents.ts';

const ObjectiveDocument = z.object({ objective: WorkObjective });
const ReviewDocument = z.object({ review: Review });

const objectiveDocumentId = (objectiveId: string): string => `objective:${objectiveId}`;
const reviewDocumentId = (reviewId: string): string => `review:${reviewId}`;

/** Kept from the day on by which it is due. */
const objectiveBody = (objective: WorkObjective) => ({
  type: 'objective',
  objective,
  keptFrom: Math.max(objective.setAt, Date.parse(objective.due)),
});

/** Kept from the day of the talk on, to the day. */
const reviewBody = (review: Review) => ({
  type: 'review',
  review,
  keptFrom: Date.parse(review.on) - INBOX_SLACK_DAYS * DAY,
});

/** Objectives and reviews, beside transfer plans and for the same reason: they are their person's alone. */
export const cosmosReviews = (documents: Documents): { objectives: Objectives; reviews: Reviews } => ({
  objectives: {
    async find(personId, objectiveId) {
      const found = await documents.read(ObjectiveDocument, personId, objectiveDocumentId(objectiveId));
      return found && { value: found.value.objective, etag: found.etag };
    },
    async *of(personId) {
      const where = `c.type = 'objective'`;
      for await (const { value } of documents.query(ObjectiveDocument, where, {}, personId))
        yield value.objective;
    },
    save: ({ value, etag }) =>
      documents.batch(value.personId, [
        save(objectiveDocumentId(value.objectiveId), objectiveBody(value), etag),
      ]),
    async erase(personId, objectiveId) {
      const id = objectiveDocumentId(objectiveId);
      try {
        await documents.batch(personId, [{ write: 'delete', id }]);
      } catch (error) {
        // Erased meanwhile, or not there at all, which a batch refuses as it refuses what cannot be stored.
        if (!isFault(error, 'unavailable') || (await documents.holds(personId, id))) throw error;
      }
    },
  },
  reviews: {
    async find(personId, reviewId) {
      const found = await documents.read(ReviewDocument, personId, reviewDocumentId(reviewId));
      return found && { value: found.value.review, etag: found.etag };
    },
    async *of(personId) {
      const where = `c.type = 'review'`;
      for await (const { value } of documents.query(ReviewDocument, where, {}, personId)) yield value.review;
    },
    async *since(what, at) {
      const which = {
        announced: `c.type = 'review' AND c.review.announcedAt >= @at`,
        shared: `c.type = 'review' AND c.review.shared.at >= @at`,
      }[what];
      for await (const { value } of documents.query(ReviewDocument, which, { at })) yield value.review;
    },
    save: ({ value, etag }) =>
      documents.batch(value.personId, [save(reviewDocumentId(value.reviewId), reviewBody(value), etag)]),
  },
});
