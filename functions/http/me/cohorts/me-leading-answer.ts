import { z } from 'zod';
import { answerFacilitating } from '../../../../lib/agents/cohort/facilitating.ts';
import { door } from '../../door/door.ts';
import { LeadingView } from './cohort-views.ts';
import { OfNeed } from '../programmes/plan-views.ts';

const says = z.enum(['yes', 'no']);

export const meLeadingAnswer = door({
  name: 'me-leading-answer',
  method: 'POST',
  route: 'me/leading/{needId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Say whether you lead a group of a cohort that you were asked for. Silence is no yes, a late yes counts while nobody else was asked; a no needs no reason, and gives back a group that you lead.',
  params: OfNeed,
  body: z.strictObject({ says }),
  status: 200,
  reply: LeadingView.extend({ says }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: { says: 'yes' } },
  async handle({ params: { needId }, body, principal: { id: personId }, run }) {
    return { json: await run(answerFacilitating, { personId, needId, ...body }) };
  },
});
