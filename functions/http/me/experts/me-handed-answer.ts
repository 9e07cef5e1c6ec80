import { z } from 'zod';
import { answerHandedOver } from '../../../../lib/agents/experts/answer-question.ts';
import { MOST_ANSWERED, ToQuestion } from '../../../../lib/domain/expert/hand-over.ts';
import { Subject } from '../../../../lib/domain/expert/twin.ts';
import { door } from '../../door/door.ts';
import { HandedQuestionView, OfQuestion } from './expert-views.ts';

export const meHandedAnswer = door({
  name: 'me-handed-answer',
  method: 'POST',
  route: 'me/twin/questions/{handOverId}',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'decides',
  limit: 'statement',
  // The same said again is the same; and what it answers is the question of somebody else, which no reply keeps.
  repeatable: true,
  summary:
    'Answer a question that was handed over to you, once: accept the draft, correct it in your own words, or decline. Whoever asked gets it as yours; it becomes a source from which others are answered, unless you keep it for them.',
  params: OfQuestion,
  body: z.strictObject({
    said: ToQuestion,
    text: z.string().min(1).max(MOST_ANSWERED).exactOptional().describe('Only to correct: the whole answer'),
    about: Subject.exactOptional().describe('What the answer is about, as others read it beside the answer'),
    isForAll: z.boolean().default(true).describe('False keeps it for whoever asked'),
  }),
  status: 200,
  reply: HandedQuestionView,
  example: {
    params: { handOverId: '9f2c4e1a7b3d5f6012345678' },
    body: { said: 'correct', text: 'The head of sales agrees to it in writing.', isForAll: true },
  },
  async handle({ params, body, principal: { id: personId }, run }) {
    return { json: await run(answerHandedOver, { personId, ...params, ...body }) };
  },
});
