import { z } from 'zod';
import { choosePractice } from '../../../../lib/agents/practice/own-practice.ts';
import { door, none } from '../../door/door.ts';

export const mePracticeChoose = door({
  name: 'me-practice-choose',
  method: 'POST',
  route: 'me/practice/choice',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary: 'Say whether you want to practise at all. Without it nobody reminds you.',
  params: none,
  body: z.strictObject({ practise: z.boolean() }),
  status: 200,
  reply: z.object({ practising: z.boolean() }),
  example: { params: {}, body: { practise: false } },
  async handle({ body: { practise }, principal: { id: personId }, run }) {
    return { json: await run(choosePractice, { personId, practise }) };
  },
});
