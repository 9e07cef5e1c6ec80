import { readOwnBrief } from '../../../../lib/agents/performance/own-brief.ts';
import { door, none } from '../../door/door.ts';
import { OfReview, OwnBrief } from './review-brief-views.ts';

export const meBriefRead = door({
  name: 'me-brief-read',
  method: 'GET',
  route: 'me/reviews/{reviewId}/brief',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'Your brief for a review, before anybody else can read it: your objectives, and each single thing that was recorded of your work in these days, with its source. Nothing is added up, and what you gave to learn is not in it. It is made when you read it and kept nowhere.',
  params: OfReview,
  body: none,
  status: 200,
  reply: OwnBrief,
  example: { params: { reviewId: 'review-2026' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(readOwnBrief, { personId, ...params }) };
  },
});
