import { z } from 'zod';
import { ownQuestions } from '../../../../lib/agents/experts/hand-over.ts';
import { door, none } from '../../door/door.ts';
import { OwnQuestionView } from './expert-views.ts';

export const meQuestionsList = door({
  name: 'me-questions-list',
  method: 'GET',
  route: 'me/questions',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary: 'The questions that you handed over to experts, the latest first, with their answers.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ questions: z.array(OwnQuestionView) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(ownQuestions, { personId }) };
  },
});
