import { z } from 'zod';
import { answerCohort } from '../../../../lib/agents/cohort/own-cohort.ts';
import { door } from '../../door/door.ts';
import { OwnCohortView } from './cohort-views.ts';
import { OfNeed } from '../programmes/plan-views.ts';

const says = z.enum(['leave', 'other-group', 'stay']);

export const meCohortAnswer = door({
  name: 'me-cohort-answer',
  method: 'POST',
  route: 'me/items/{needId}/cohort/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Leave a cohort, come to another group if one is formed, or say that you only miss a session that you declined. Nobody has to explain anything.',
  params: OfNeed,
  body: z.strictObject({ says }),
  status: 200,
  reply: OwnCohortView.extend({ says }),
  example: { params: { needId: 'sales-executive.negotiation' }, body: { says: 'leave' } },
  async handle({ params: { needId }, body, principal: { id: personId }, run }) {
    return { json: await run(answerCohort, { personId, needId, ...body }) };
  },
});
