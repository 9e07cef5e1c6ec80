import { z } from 'zod';
import { withdraw } from '../../../lib/agents/mobility/be-seen.ts';
import { door, none } from '../door/door.ts';
import { OfOpening } from './near-views.ts';

export const meNearWithdraw = door({
  name: 'me-near-withdraw',
  method: 'DELETE',
  route: 'me/near/{openingId}/be-seen',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary: 'You are not seen for an opening any more, from this moment on; nothing of it is kept.',
  params: OfOpening,
  body: none,
  status: 200,
  reply: z.object({ openingId: z.string(), status: z.literal('withdrawn') }),
  example: { params: { openingId: 'plant-lead-lyon' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(withdraw, { personId, ...params }) };
  },
});
