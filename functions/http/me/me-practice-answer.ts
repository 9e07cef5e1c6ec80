import { z } from 'zod';
import { answerPractice } from '../../../lib/agents/practice/own-practice.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { Recalled } from '../../../lib/domain/practice-card.ts';
import { door } from '../door/door.ts';
import { Moment } from '../door/views.ts';

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
    'Say how it went to recall an item: again (not recalled), hard, good or easy. Only you see it; it counts a little towards your own skill.',
  params: z.strictObject({ itemId: Id }),
  body: z.strictObject({ recalled: Recalled }),
  status: 200,
  reply: z.object({
    dueAt: Moment.describe('When it is due again'),
    counted: z.boolean().describe('False before it was due: then nothing changed'),
  }),
  example: {
    params: { itemId: 'need-sales-executive.negotiation-1.v1.1' },
    body: { recalled: 'good' },
  },
  async handle({ params: { itemId }, body: { recalled }, principal: { id: personId }, run }) {
    return { json: await run(answerPractice, { personId, itemId, recalled }) };
  },
});
