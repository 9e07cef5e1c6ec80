import { z } from 'zod';
import { QuestionAsked } from '../items/question-view.ts';
import { readLesson } from '../../../../lib/agents/practice/lesson.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { reading } from '../items/read-in-place-view.ts';

export const meLessonRead = door({
  name: 'me-lesson-read',
  method: 'GET',
  route: 'me/items/{needId}/lesson',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'A micro lesson or a job aid that reached you, to be read and done where you are: what it says with its sources, and its questions without their answers.',
  params: z.strictObject({ needId: Id }),
  body: none,
  status: 200,
  reply: z.object({
    title: z.string(),
    summary: z.string(),
    url: z.string(),
    drafted: z.string().describe('That it was drafted by AI, and approved by a person'),
    ...reading,
    questions: z.array(QuestionAsked),
    finishedAt: Moment.optional(),
  }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params: { needId }, principal: { id: personId }, run }) {
    return { json: await run(readLesson, { personId, needId }) };
  },
});
