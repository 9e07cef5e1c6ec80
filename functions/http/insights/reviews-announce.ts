import { z } from 'zod';
import { AnnouncedReview, announceReviews } from '../../../lib/agents/performance/announce-reviews.ts';
import { door, none } from '../door/door.ts';

export const reviewsAnnounce = door({
  name: 'reviews-announce',
  method: 'POST',
  route: 'reviews',
  tag: 'Insights',
  role: 'Performance.Manage',
  callers: 'people',
  scope: 'company',
  repeatable: true,
  summary:
    'Announce to people that a review of theirs comes, and which days it is about: each may then read a brief of their own, and share it or not. The answer is the same whoever they are, and nothing comes back.',
  params: none,
  body: z.strictObject({ reviews: z.array(AnnouncedReview).min(1).max(500) }),
  status: 200,
  reply: z.object({ announced: z.number() }),
  example: {
    params: {},
    body: {
      reviews: [
        {
          reviewId: 'review-2026',
          personId: '2677646c-1a99-4578-896d-5dab048a5c99',
          from: '2026-01-01',
          until: '2026-11-30',
          on: '2026-12-10',
        },
      ],
    },
  },
  async handle({ body, principal, callId, run }) {
    return { json: await run(announceReviews, { ...body, by: principal.id, callId }) };
  },
});
