import { z } from 'zod';
import { listFacilitating } from '../../../../lib/agents/cohort/facilitating.ts';
import { door, none } from '../../door/door.ts';
import { LeadingView } from './cohort-views.ts';

export const meLeadingList = door({
  name: 'me-leading-list',
  method: 'GET',
  route: 'me/leading',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'The cohorts that you were asked to lead, or lead: when they meet, and the guide once you accepted.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ leading: z.array(LeadingView) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(listFacilitating, { personId }) };
  },
});
