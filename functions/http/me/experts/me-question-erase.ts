import { z } from 'zod';
import { eraseQuestion } from '../../../../lib/agents/experts/hand-over.ts';
import { door, none } from '../../door/door.ts';
import { OfQuestion } from './expert-views.ts';

export const meQuestionErase = door({
  name: 'me-question-erase',
  method: 'POST',
  route: 'me/questions/{handOverId}/erase',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  repeatable: true,
  summary:
    'Erase a question that you handed over, with its answer to you. What the expert let become a source stays, without your question and your name.',
  params: OfQuestion,
  body: none,
  status: 200,
  reply: z.object({ handOverId: z.string(), status: z.literal('erased') }),
  example: { params: { handOverId: '9f2c4e1a7b3d5f6012345678' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(eraseQuestion, { personId, ...params }) };
  },
});
