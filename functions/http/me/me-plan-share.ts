import { sharePlan } from '../../../lib/agents/delivery/programme/share-plan.ts';
import { door, none } from '../door/door.ts';
import { OfNeed, PlanWritten } from './plan-views.ts';

export const mePlanShare = door({
  name: 'me-plan-share',
  method: 'POST',
  route: 'me/items/{needId}/plan/share',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'Let your manager read your transfer plan as it stands now: its words, the name that you put under it, and the title of the programme. They are told in their working hours that there is one.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: PlanWritten,
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(sharePlan, { personId, ...params }) };
  },
});
