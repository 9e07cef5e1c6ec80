import { z } from 'zod';
import { answerPractice } from '../../../../lib/agents/practice/own-practice.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { Recalled } from '../../../../lib/domain/person/recall-state.ts';
import { door } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { RecallAnswer } from './me-practice-read.ts';

export const mePracticeAnswer = door({
  name: 'me-practice-answer',
  method: 'POST',
  route: 'me/practice/{itemId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  summary:
    'Say how it went to recall an item: again (not recalled), hard, good or easy; and be told what is right. Only you see how it went; it counts a little towards your own skill.',
  params: z.strictObject({ itemId: Id }),
  body: z.strictObject({ recalled: Recalled }),
  status: 200,
  reply: RecallAnswer.extend({
    recalled: Recalled,
    dueAt: Moment.describe('When it is due again'),
    counted: z.boolean().describe('False before it was due: then nothing changed'),
  }),
  example: {
    params: { itemId: 'need-sales-executive.negotiation-1.v1.q1' },
    body: { recalled: 'good' },
  },
  async handle({ params: { itemId }, body: { recalled }, principal: { id: personId }, run }) {
    return { json: await run(answerPractice, { personId, itemId, recalled }) };
  },
});
