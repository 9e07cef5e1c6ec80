import { z } from 'zod';
import { askAtOnce } from '../../../../lib/agents/delivery/ask-at-once.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meItemHasten = door({
  name: 'me-item-hasten',
  method: 'POST',
  route: 'me/items/{needId}/now',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'writes',
  limit: 'statement',
  summary:
    'Have at once what you wait for in a comparison. You leave the comparison, and no reading counts you. Asking again changes nothing.',
  params: z.strictObject({ needId: Id }),
  body: none,
  status: 200,
  reply: z.object({ at: Moment.describe('When it reached you') }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params: { needId }, principal: { id: personId }, run }) {
    return { json: await run(askAtOnce, { personId, needId }) };
  },
});
