import { z } from 'zod';
import { ObjectedTo, readObjection } from '../../../../lib/rights/objection.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meObjectionRead = door({
  name: 'me-objection-read',
  method: 'GET',
  route: 'me/objection',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'What you object to: that anything is worked out about you, only that you are compared, or nothing.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ to: ObjectedTo, since: Moment.optional() }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(readObjection, { personId: principal.id }) };
  },
});
