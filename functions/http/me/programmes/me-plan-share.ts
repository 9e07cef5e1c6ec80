import { sharePlan } from '../../../../lib/agents/delivery/programme/share-plan.ts';
import { door, none } from '../../door/door.ts';
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
  conditional: true,
  summary:
    'Let your manager read your transfer plan as you saw it: its words, the name that you put under it, and the title of the programme. They are told in their working hours that there is one. Send its version as If-Match: what was written or taken back since is not shared unseen.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: PlanWritten,
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params, ifMatch, principal: { id: personId }, run }) {
    const version = ifMatch === undefined ? {} : { version: ifMatch };
    return { json: await run(sharePlan, { personId, ...params, ...version }) };
  },
});
