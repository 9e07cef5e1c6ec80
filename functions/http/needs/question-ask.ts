import { z } from 'zod';
import { Id } from '../../../lib/domain/ids.ts';
import { askBack, PutBack } from '../../../lib/gates/ask-back.ts';
import { door } from '../door/door.ts';
import { exampleApproval } from './approval-read.ts';
import { whoAnswers } from './who-answers.ts';

export const questionAsk = door({
  name: 'question-ask',
  method: 'POST',
  route: 'needs/{needId}/approvals/{approvalId}/questions',
  tag: 'Needs',
  ...whoAnswers,
  scope: 'company',
  card: 'decides',
  summary:
    'Put a question back to those who asked for it, to be answered yes or no; their answers weigh the supposed cause anew, and the gate stays open until its day.',
  params: z.strictObject({ needId: Id, approvalId: Id }),
  body: PutBack,
  status: 201,
  reply: z.object({ approvalId: z.string(), questionId: z.string() }),
  example: {
    params: exampleApproval,
    body: { text: 'Did it go well before the price list changed?', speaksFor: 'process' },
  },
  handle: async ({ params, body, principal, run }) => ({
    json: await run(askBack, { ...params, by: principal.id, question: body }),
  }),
});
