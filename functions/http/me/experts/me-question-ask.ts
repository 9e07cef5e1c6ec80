import { z } from 'zod';
import { askExperts } from '../../../../lib/agents/experts/ask.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { Cited, QuestionToExpert } from './expert-views.ts';

export const meQuestionAsk = door({
  name: 'me-question-ask',
  method: 'POST',
  route: 'me/questions',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'writes',
  limit: 'statement',
  // Nothing is stored of a question, which the first reply of a key would be.
  repeatable: true,
  summary:
    'Ask what an expert of the company may know. Answers with sentences from documents that experts consented to, each with its source; or says that it does not know, and which expert could be asked. Your words are not kept; what cannot be answered is counted by the subject alone.',
  params: none,
  body: z.strictObject({
    question: QuestionToExpert,
    twinId: Id.exactOptional().describe('Only from what this expert consented to'),
  }),
  status: 200,
  reply: z.object({
    outcome: z.enum(['answered', 'not-known']),
    said: z.string().describe('Who says this, and from what'),
    sentences: z.array(Cited),
    handOver: z
      .object({ twinId: z.string(), calledBy: z.string(), subject: z.string() })
      .nullable()
      .describe('Who could be asked; me/questions/handed asks them'),
  }),
  example: { params: {}, body: { question: 'Who may agree to a discount above ten percent?' } },
  async handle({ body, principal: { id: personId }, run }) {
    return { json: await run(askExperts, { personId, ...body }) };
  },
});
