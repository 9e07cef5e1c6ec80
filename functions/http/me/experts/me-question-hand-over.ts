import { z } from 'zod';
import { handOverQuestion } from '../../../../lib/agents/experts/hand-over.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { nameOf } from '../../door/principal.ts';
import { HandedLine, QuestionToExpert } from './expert-views.ts';

export const meQuestionHandOver = door({
  name: 'me-question-hand-over',
  method: 'POST',
  route: 'me/questions/handed',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'writes',
  limit: 'request',
  summary:
    'Hand a question over to an expert. From then on they see it and your name, as your sign-in says it; it is kept for 30 days after its last change, and you can erase it. What they answer reaches you at me/questions.',
  params: none,
  body: z.strictObject({
    question: QuestionToExpert,
    twinId: Id.describe('As me-question-ask named them'),
  }),
  status: 201,
  reply: HandedLine,
  example: {
    params: {},
    body: {
      question: 'Who may agree to a discount above ten percent?',
      twinId: '9f2c4e1a7b3d5f60',
    },
  },
  async handle({ body, principal, callId, run }) {
    const asker = { personId: principal.id, askerName: nameOf(principal) };
    return { json: await run(handOverQuestion, { ...asker, ...body, callId }) };
  },
});
