import { takeBackBrief } from '../../../../lib/agents/performance/own-brief.ts';
import { door, none } from '../../door/door.ts';
import { OfReview, ReviewLine } from './review-brief-views.ts';

export const meBriefTakeBack = door({
  name: 'me-brief-take-back',
  method: 'POST',
  route: 'me/reviews/take-back',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  repeatable: true,
  keptFromFlows: true,
  summary: 'Take a brief back that you shared: from now on nobody reads it but you.',
  params: none,
  body: OfReview,
  status: 200,
  reply: ReviewLine,
  example: { params: {}, body: { reviewId: 'review-2026' } },
  async handle({ body, principal: { id: personId }, run }) {
    return { json: await run(takeBackBrief, { personId, ...body }) };
  },
});
