import { z } from 'zod';
import { SnoozeMonths } from '../../../lib/domain/need/declined-demand.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';
import { leaveTrend } from '../../../lib/gates/leave-trend.ts';
import { door } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const trendLeave = door({
  name: 'trend-leave',
  method: 'POST',
  route: 'market-trends/{trendId}/leave',
  tag: 'Needs',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary: 'Leave a market trend: the owners of the charter are not asked about it for so many months.',
  params: z.strictObject({ trendId: Id }),
  body: z.strictObject({ months: SnoozeMonths }),
  status: 200,
  reply: z.object({ trendId: z.string(), leftUntil: Moment }),
  example: { params: { trendId: '0a1b2c3d4e5f60718293a4b5' }, body: { months: 6 } },
  async handle({ params, body, principal, callId, run }) {
    const call = sha256(JSON.stringify([principal.id, callId]), 24);
    return { json: await run(leaveTrend, { ...params, ...body, by: principal.id, callId: call }) };
  },
});
