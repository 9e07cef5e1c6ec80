import { z } from 'zod';
import { answerOffer, ToOffer } from '../../../../lib/agents/delivery/answer-offer.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';

export const meMomentAnswer = door({
  name: 'me-moment-answer',
  method: 'POST',
  route: 'me/moments/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  summary:
    'Answer what was offered at a moment of yours, in one step and without a reason: not relevant, or later; or stop being offered anything at such moments, and go on. Nobody is told.',
  params: none,
  body: z.strictObject({
    said: ToOffer,
    needId: Id.optional().describe('Of the item at me/items; only for not-relevant and later'),
  }),
  status: 200,
  reply: z.object({ offers: z.boolean().describe('Whether anything is offered to you at such moments') }),
  example: { params: {}, body: { said: 'stop' } },
  async handle({ body, principal: { id: personId }, run }) {
    return { json: await run(answerOffer, { personId, ...body }) };
  },
});
