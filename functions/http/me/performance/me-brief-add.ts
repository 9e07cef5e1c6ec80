import { addToBrief } from '../../../../lib/agents/performance/own-brief.ts';
import { Additions } from '../../../../lib/domain/performance/review.ts';
import { door } from '../../door/door.ts';
import { OfReview, OwnBrief } from './review-brief-views.ts';

export const meBriefAdd = door({
  name: 'me-brief-add',
  method: 'POST',
  route: 'me/reviews/{reviewId}/brief',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'Say what you have to say to your brief: against an objective, a piece or a skill, which stays with your words beside it; a word of your own; and objectives that you would agree to. It takes the place of what you said before, and is read by nobody until you share it.',
  params: OfReview,
  body: Additions,
  status: 200,
  reply: OwnBrief,
  example: {
    params: { reviewId: 'review-2026' },
    body: {
      contested: [{ about: 'negotiation', note: 'In March I stood in for a colleague.' }],
      word: '',
      proposed: [{ text: 'Lead the renewal of two framework contracts', due: '2027-06-30' }],
    },
  },
  async handle({ params, body, principal: { id: personId }, run }) {
    return { json: await run(addToBrief, { personId, ...params, additions: body }) };
  },
});
