import { z } from 'zod';
import { checkCorrections } from '../../../lib/agents/content/rewording/check-corrections.ts';
import { Verdict } from '../../../lib/domain/gate/approval.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { decide } from '../../../lib/gates/decide.ts';
import { exampleApproval } from './approval-read.ts';
import { door } from '../door/door.ts';
import { ApprovalView } from '../door/views.ts';
import { whoAnswers } from './who-answers.ts';

export const approvalDecide = door({
  name: 'approval-decide',
  method: 'POST',
  route: 'needs/{needId}/approvals/{approvalId}/decision',
  tag: 'Needs',
  ...whoAnswers,
  scope: 'company',
  card: 'decides',
  summary:
    'Answer a question: approve (with the cause, where one is asked for), reject, or send a response back for another form or wording, with parts corrected by hand where you know the words.',
  params: z.strictObject({ needId: Id, approvalId: Id }),
  body: Verdict,
  status: 200,
  reply: ApprovalView.pick({ approvalId: true, gate: true, status: true, decision: true }),
  example: {
    params: exampleApproval,
    body: { verdict: 'approve', cause: 'skill', comment: 'Seen in every second offer.' },
  },
  async handle({ params, body, principal, run }) {
    const { corrections } = body;
    if (corrections) await run(checkCorrections, { ...params, corrections });
    return { json: await run(decide, { ...params, by: principal.id, answer: body }) };
  },
});
