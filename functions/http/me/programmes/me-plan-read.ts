import { readPlan } from '../../../../lib/agents/delivery/programme/own-plan.ts';
import { door, none } from '../../door/door.ts';
import { OfNeed, PlanView } from './plan-views.ts';

export const mePlanRead = door({
  name: 'me-plan-read',
  method: 'GET',
  route: 'me/items/{needId}/plan',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'How you bring a programme to your work: what it proposes, what you wrote, and what of it your manager may read because you shared it.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: PlanView,
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(readPlan, { personId, ...params }) };
  },
});
