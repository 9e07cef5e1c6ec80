import { z } from 'zod';
import { answerItem } from '../../../../lib/agents/delivery/answer-item.ts';
import { ToItem } from '../../../../lib/domain/delivery/answer-item.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meItemAnswer = door({
  name: 'me-item-answer',
  method: 'POST',
  route: 'me/items/{needId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Say of something of yours that you want it later, that it is not relevant, that you finished it, or take that back. No manager or colleague is told that you said so; of a group it is told how many did. Systems outside that the company confirmed for it learn that you finished it: me/data names them.',
  params: z.strictObject({ needId: Id }),
  body: z.strictObject({ said: ToItem }),
  status: 200,
  reply: z.object({
    said: ToItem,
    answers: z.array(ToItem).describe('What you may say to it now'),
    laterAt: Moment.optional().describe('Nothing of it comes before then, and then once more'),
    finishedAt: Moment.optional(),
  }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: { said: 'later' } },
  async handle({ params: { needId }, body: { said }, principal: { id: personId }, run }) {
    return { json: await run(answerItem, { personId, needId, said }) };
  },
});
