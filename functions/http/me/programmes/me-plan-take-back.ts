import { takeBackPlan } from '../../../../lib/agents/delivery/programme/share-plan.ts';
import { door, none } from '../../door/door.ts';
import { OfNeed, PlanWritten } from './plan-views.ts';

export const mePlanTakeBack = door({
  name: 'me-plan-take-back',
  method: 'POST',
  route: 'me/items/{needId}/plan/take-back',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary: 'Take back what you shared of your transfer plan: from now on your manager does not read it.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: PlanWritten,
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(takeBackPlan, { personId, ...params }) };
  },
});
