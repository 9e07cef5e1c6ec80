import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { hasLeft, isProcessed } from '../../domain/person/learner-status.ts';
import { endOfReview, noAdditions, onOtherDays } from '../../domain/performance/review.ts';
import { badInput } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { mustAllowBriefs } from '../brief-of-person.ts';

/** A review may be about so many days, and lie so far ahead. */
const MOST_DAYS = { about: 400, ahead: 180 };

export const AnnouncedReview = z.strictObject({
  reviewId: Id,
  personId: PersonId,
  from: z.iso.date(),
  until: z.iso.date(),
  on: z.iso.date(),
});
export type AnnouncedReview = z.infer<typeof AnnouncedReview>;

/**
 * Keeps with each of these people that a review comes, and about which days: they may have a brief then. Whoever
 * announces is answered the same whoever they are, and hears no more of it.
 * @throws NamedError `bad-input` where days do not fit, before any is kept; `not-allowed` where an agreement keeps
 *   evidence of single people's work out
 */
export const announceReviews = step({
  name: 'announce-reviews',
  agent: 'performance',
  input: z.strictObject({
    by: z.string(),
    callId: z.string(),
    reviews: z.array(AnnouncedReview).min(1).max(500),
  }),
  async run({ by, callId, reviews }, ports, { at }) {
    await mustAllowBriefs(ports);
    const misfit = reviews.findIndex((one) => !fits(one, at));
    if (misfit >= 0) throw badInput(message('problem.review.days', { index: misfit }));
    const { people } = await ports.registers.stopped();
    for (const review of reviews) if (!people.has(review.personId)) await keepReview(review, ports, at);
    await ports.decisions.append({
      decisionId: `reviews-${callId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'performance',
      outcome: `announced ${reviews.length} reviews: what stands in a brief, and whether it is shared, is their people’s`,
      evidence: [],
    });
    return { announced: reviews.length };
  },
});

const fits = ({ from, until, on }: AnnouncedReview, at: number): boolean =>
  from <= until &&
  until <= on &&
  Date.parse(until) - Date.parse(from) <= MOST_DAYS.about * DAY &&
  Date.parse(on) <= at + MOST_DAYS.ahead * DAY &&
  endOfReview({ on }) > at;

async function keepReview({ personId, ...days }: AnnouncedReview, ports: Ports, at: number): Promise<void> {
  const { value: learner } = await ports.learners.read('record-keeping', personId);
  if (hasLeft(learner) || !isProcessed(learner)) return;
  await withOptimisticRetry(async () => {
    const found = await ports.reviews.find(personId, days.reviewId);
    const value = found ? onOtherDays(found.value, days) : { personId, ...days, additions: noAdditions };
    // The same days again are none: nobody is told twice.
    if (value !== found?.value) await ports.reviews.save({ ...found, value: { ...value, announcedAt: at } });
  });
}
