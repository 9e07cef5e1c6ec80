import { z } from 'zod';
import { eraseTwin } from '../../../../lib/agents/experts/own-twin.ts';
import { door, none } from '../../door/door.ts';

export const meTwinErase = door({
  name: 'me-twin-erase',
  method: 'POST',
  route: 'me/twin/erase',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  repeatable: true,
  summary:
    'Erase what you consented to, the answers of yours that became sources and what was counted. Questions that wait for you stay with you until they are answered or over.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ status: z.literal('erased') }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(eraseTwin, { personId }) };
  },
});
