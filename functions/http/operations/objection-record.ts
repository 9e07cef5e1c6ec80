import { z } from 'zod';
import { PersonId } from '../../../lib/domain/ids.ts';
import { ObjectedTo, takeObjection } from '../../../lib/rights/objection.ts';
import { door, none } from '../door/door.ts';
import { hastenWaiting } from '../me/items/hasten-waiting.ts';

export const objectionRecord = door({
  name: 'objection-record',
  method: 'POST',
  route: 'objections',
  tag: 'Operations',
  role: 'Objection.Record',
  callers: 'people',
  scope: 'company',
  summary:
    'Record for somebody what they object to, who cannot or does not want to say it at me/objection. That it was done is logged, of whom is not. What they said themselves is neither taken back nor narrowed by it, and the answer does not tell whether they said anything.',
  params: none,
  body: z.strictObject({ personId: PersonId, to: ObjectedTo }),
  status: 200,
  reply: z.object({ to: ObjectedTo }),
  example: { params: {}, body: { personId: '00000000-0000-4000-8000-000000000001', to: 'nothing' } },
  async handle({ body, principal, ports, callId, at, run }) {
    const { waiting } = await run(takeObjection, { ...body, isRecorded: true });
    await ports.decisions.append({
      decisionId: `objection-${callId}`,
      at,
      decidedBy: { kind: 'human', name: principal.id },
      subject: 'personal-data',
      outcome: 'recorded what somebody objects to',
      evidence: [],
    });
    await hastenWaiting(body.personId, waiting, run);
    return { json: { to: body.to } };
  },
});
