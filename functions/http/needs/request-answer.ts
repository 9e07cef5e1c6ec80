import { z } from 'zod';
import { answerQuestion } from '../../../lib/agents/needs-analysis/demand/dialogue.ts';
import { Id, RegisterId } from '../../../lib/domain/ids.ts';
import { door } from '../door/door.ts';
import { RequestView } from './requests-make.ts';

export const requestAnswer = door({
  name: 'request-answer',
  method: 'POST',
  route: 'requests/{requestId}/answers',
  tag: 'Needs',
  role: 'Need.Request',
  callers: 'people',
  scope: 'company',
  tool: 'writes',
  card: 'writes',
  limit: 'statement',
  summary:
    'Answer the question that your request asks, which skill it means or about the work; answers the next one, if there is one.',
  params: z.strictObject({ requestId: Id }),
  body: z.strictObject({ questionId: RegisterId, answer: RegisterId }),
  status: 200,
  reply: RequestView,
  example: {
    params: { requestId: 'sales-executive.writing.0123456789abcdef01234567' },
    body: { questionId: 'if-life-depended', answer: 'yes' },
  },
  async handle({ params, body, principal, run }) {
    return { json: await run(answerQuestion, { ...params, ...body, by: principal.id }) };
  },
});
