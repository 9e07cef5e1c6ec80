import { z } from 'zod';
import { questionsHandedOver } from '../../../../lib/agents/experts/answer-question.ts';
import { door, none } from '../../door/door.ts';
import { HandedQuestionView } from './expert-views.ts';

export const meHandedList = door({
  name: 'me-handed-list',
  method: 'GET',
  route: 'me/twin/questions',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'The questions that others handed over to you, those that wait first, each with a draft answer. Who asks wanted you to know.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ questions: z.array(HandedQuestionView) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(questionsHandedOver, { personId }) };
  },
});
