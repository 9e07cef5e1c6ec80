import { z } from 'zod';
import { withdraw } from '../../../../lib/agents/mobility/be-seen.ts';
import { door, none } from '../../door/door.ts';
import { OfOpening } from './near-views.ts';

export const meNearWithdraw = door({
  name: 'me-near-withdraw',
  method: 'POST',
  route: 'me/near/withdraw',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  repeatable: true,
  summary: 'You are not seen for an opening any more, from this moment on; nothing of it is kept.',
  params: none,
  body: OfOpening,
  status: 200,
  reply: z.object({ openingId: z.string(), status: z.literal('withdrawn') }),
  example: { params: {}, body: { openingId: 'plant-lead-lyon' } },
  async handle({ body, principal: { id: personId }, run }) {
    return { json: await run(withdraw, { personId, ...body }) };
  },
});
