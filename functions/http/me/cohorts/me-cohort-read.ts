import { readOwnCohort } from '../../../../lib/agents/cohort/own-cohort.ts';
import { door, none } from '../../door/door.ts';
import { OwnCohortView } from './cohort-views.ts';
import { OfNeed } from '../programmes/plan-views.ts';

export const meCohortRead = door({
  name: 'me-cohort-read',
  method: 'GET',
  route: 'me/items/{needId}/cohort',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary: 'When a cohort of yours meets, whether you were marked as there, and what you may say to it.',
  params: OfNeed,
  body: none,
  status: 200,
  reply: OwnCohortView,
  example: { params: { needId: 'sales-executive.negotiation' }, body: {} },
  async handle({ params: { needId }, principal: { id: personId }, run }) {
    return { json: await run(readOwnCohort, { personId, needId }) };
  },
});
