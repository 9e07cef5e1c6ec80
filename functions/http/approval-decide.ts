import { z } from 'zod';
import { Verdict } from '../../lib/domain/approval.ts';
import { Id } from '../../lib/domain/ids.ts';
import { decide } from '../../lib/gates/decide.ts';
import { door } from './door.ts';

export const approvalDecide = door({
  name: 'approval-decide',
  method: 'POST',
  route: 'needs/{needId}/approvals/{approvalId}/decision',
  role: 'Need.Decide',
  peopleOnly: true,
  summary: 'Answer a question: approve (with the cause, where one is asked for) or reject.',
  params: z.strictObject({ needId: Id, approvalId: Id }),
  body: Verdict,
  async handle({ params, body, principal, run }) {
    return { status: 200, json: await run(decide, { ...params, by: principal.id, answer: body }) };
  },
});
