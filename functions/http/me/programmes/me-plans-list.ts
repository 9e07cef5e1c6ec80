import { z } from 'zod';
import { listPlans } from '../../../../lib/agents/delivery/programme/own-plan.ts';
import { door, none } from '../../door/door.ts';
import { PlanLine } from './plan-views.ts';

export const mePlansList = door({
  name: 'me-plans-list',
  method: 'GET',
  route: 'me/plans',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'Your transfer plans, the latest first, also of programmes that are not among yours any more; what they say stands at me/items/{needId}/plan.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ plans: z.array(PlanLine) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(listPlans, { personId }) };
  },
});
