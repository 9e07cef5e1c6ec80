import { z } from 'zod';
import { ObjectedTo, takeObjection } from '../../../../lib/rights/objection.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { hastenWaiting } from '../items/hasten-waiting.ts';

export const meObjectionChoose = door({
  name: 'me-objection-choose',
  method: 'POST',
  route: 'me/objection',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Object, in one step and without a reason: to anything being worked out about you (processing), or only to being compared with others (comparison); nothing takes it back. Nobody is told. What was made for your role stays open to you at me/items; what you waited for comes at once.',
  params: none,
  body: z.strictObject({ to: ObjectedTo }),
  status: 200,
  reply: z.object({ to: ObjectedTo, since: Moment.optional() }),
  example: { params: {}, body: { to: 'nothing' } },
  async handle({ body: { to }, principal: { id: personId }, run }) {
    const { waiting, ...objection } = await run(takeObjection, { personId, to });
    await hastenWaiting(personId, waiting, run);
    return { json: objection };
  },
});
