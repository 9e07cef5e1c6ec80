import { z } from 'zod';
import { erasePlan } from '../../../../lib/agents/delivery/programme/own-plan.ts';
import { door, none } from '../../door/door.ts';
import { OfNeed } from './plan-views.ts';

export const mePlanErase = door({
  name: 'me-plan-erase',
  method: 'DELETE',
  route: 'me/items/{needId}/plan',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary: 'Erase your transfer plan at once, with what you shared of it.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: z.object({ needId: z.string(), status: z.literal('erased') }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(erasePlan, { personId, ...params }) };
  },
});
