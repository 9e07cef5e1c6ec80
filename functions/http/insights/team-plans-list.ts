import { z } from 'zod';
import { readSharedPlans } from '../../../lib/agents/delivery/programme/share-plan.ts';
import { PlanWords } from '../../../lib/domain/programme/transfer-plan.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const teamPlansList = door({
  name: 'team-plans-list',
  method: 'GET',
  route: 'team/plans',
  tag: 'Insights',
  role: null,
  callers: 'people',
  scope: 'reports',
  unrecorded: true,
  summary:
    'Transfer plans that the caller’s own reports share with them: what was shared, and nothing else; gone once it is taken back.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ plans: z.array(z.object({ title: z.string(), at: Moment, words: PlanWords })) }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(readSharedPlans, { managerId: principal.id }) };
  },
});
