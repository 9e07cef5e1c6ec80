import { z } from 'zod';
import { readRecall } from '../../../../lib/agents/practice/own-practice.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { Moment, WhoTranslated } from '../../door/views.ts';

/** What is right, why, and what is often taken for it, once somebody has found their own answer. */
export const RecallAnswer = z.object({
  answer: z.string(),
  why: z.string().optional().describe('Absent where the answer says so itself'),
  mistaken: z.array(z.object({ says: z.string(), why: z.string() })),
  source: z.string(),
  translated: WhoTranslated,
});

export const mePracticeRead = door({
  name: 'me-practice-read',
  method: 'GET',
  route: 'me/practice/{itemId}',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'See the answer to something you recall, after you found yours: what is right and why, what is often taken for it, and the source.',
  params: z.strictObject({ itemId: Id }),
  body: none,
  status: 200,
  reply: RecallAnswer.extend({
    itemId: z.string(),
    skill: z.string(),
    question: z.string(),
    dueAt: Moment,
  }),
  example: { params: { itemId: 'need-sales-executive.negotiation-1.v1.q1' }, body: {} },
  async handle({ params: { itemId }, principal: { id: personId }, run }) {
    return { json: await run(readRecall, { personId, itemId }) };
  },
});
