import { z } from 'zod';
import { listReviews } from '../../../../lib/agents/performance/own-brief.ts';
import { door, none } from '../../door/door.ts';
import { ReviewLine } from './review-brief-views.ts';

export const meReviewsList = door({
  name: 'me-reviews-list',
  method: 'GET',
  route: 'me/reviews',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  keptFromFlows: true,
  summary:
    'The reviews that are announced to you, and whether you share a brief for one. What a brief says is read on the page and told in no chat.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ items: z.array(ReviewLine) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(listReviews, { personId }) };
  },
});
