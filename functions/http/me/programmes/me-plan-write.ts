import { z } from 'zod';
import { writePlan } from '../../../../lib/agents/delivery/programme/own-plan.ts';
import { PlanWords } from '../../../../lib/domain/programme/transfer-plan.ts';
import { door } from '../../door/door.ts';
import { OfNeed, PlanWritten } from './plan-views.ts';

export const mePlanWrite = door({
  name: 'me-plan-write',
  method: 'POST',
  route: 'me/items/{needId}/plan',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'Write what you will do at work after a programme, and by when, in your own words. Nobody else reads it as long as you do not share it.',
  params: OfNeed,
  body: z.strictObject({ words: PlanWords }),
  status: 200,
  reply: PlanWritten,
  example: {
    params: { needId: 'sales-executive.negotiation' },
    body: {
      words: {
        name: 'Ann Byrne',
        acts: [{ will: 'Ask for terms in return before I name a discount', by: '2027-03-31' }],
      },
    },
  },
  async handle({ params, body, principal: { id: personId }, run }) {
    return { json: await run(writePlan, { personId, ...params, ...body }) };
  },
});
