import { z } from 'zod';
import { OptionTold } from '../items/question-view.ts';
import { answerLesson } from '../../../../lib/agents/practice/lesson.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meLessonAnswer = door({
  name: 'me-lesson-answer',
  method: 'POST',
  route: 'me/items/{needId}/lesson/{questionId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  summary:
    'Answer a question of a micro lesson of yours and be told what is right, and what to learn from each option. Only you see it; your first answer counts a little towards your own skill.',
  params: z.strictObject({ needId: Id, questionId: Id }),
  body: z.strictObject({ option: z.int().min(0).max(3).describe('Place of the option, from 0 on') }),
  status: 200,
  reply: z.object({
    isRight: z.boolean(),
    feedback: z.array(OptionTold),
    next: z.string().optional().describe('The question after it; absent after the last'),
    counted: z.boolean().describe('False where it was answered before, or you do not practise this'),
    dueAt: Moment.optional().describe('When it comes back to be recalled'),
  }),
  example: {
    params: { needId: 'sales-executive.negotiation', questionId: 'q1' },
    body: { option: 0 },
  },
  async handle({ params, body: { option }, principal: { id: personId }, run }) {
    return { json: await run(answerLesson, { personId, ...params, option }) };
  },
});
