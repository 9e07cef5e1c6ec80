import { z } from 'zod';
import { SnoozeMonths } from '../../../lib/domain/need/declined-demand.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { snoozeDemand } from '../../../lib/gates/snooze-demand.ts';
import { door } from '../door/door.ts';
import { Moment } from '../door/views.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';

export const declinedLeave = door({
  name: 'declined-leave',
  method: 'POST',
  route: 'declined-demand/{demandId}/leave',
  tag: 'Needs',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Snooze a declined demand: it goes on being counted, and nobody is asked about it for so many months.',
  params: z.strictObject({ demandId: Id }),
  body: z.strictObject({ months: SnoozeMonths }),
  status: 200,
  reply: z.object({ demandId: z.string(), leftUntil: Moment }),
  example: { params: { demandId: 'sales-executive.other' }, body: { months: 6 } },
  async handle({ params, body, principal, callId, run }) {
    const call = sha256(JSON.stringify([principal.id, callId]), 24);
    return { json: await run(snoozeDemand, { ...params, ...body, by: principal.id, callId: call }) };
  },
});
