import { z } from 'zod';
import { withdrawFromRole } from '../../../../lib/agents/succession/agree.ts';
import { door, none } from '../../door/door.ts';
import { OfCriticalRole } from './bench-views.ts';

export const meSuccessionWithdraw = door({
  name: 'me-succession-withdraw',
  method: 'POST',
  route: 'me/succession/withdraw',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  repeatable: true,
  summary:
    'You are neither counted nor named for a critical role any more, from this moment on; nothing of it is kept. What was said of all together stands until it is said anew, which is asked once a week at most.',
  params: none,
  body: OfCriticalRole,
  status: 200,
  reply: z.object({ criticalRoleId: z.string(), status: z.literal('withdrawn') }),
  example: { params: {}, body: { criticalRoleId: 'head-of-sales' } },
  async handle({ body, principal: { id: personId }, run }) {
    return { json: await run(withdrawFromRole, { personId, ...body }) };
  },
});
