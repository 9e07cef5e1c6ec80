import { z } from 'zod';
import { readRequisitions } from '../../../lib/agents/hiring/read-requisitions.ts';
import { door, none } from '../door/door.ts';
import { RequisitionView } from './requisition-view.ts';

export const requisitionsList = door({
  name: 'requisitions-list',
  method: 'GET',
  route: 'requisitions',
  tag: 'Hiring',
  role: 'Hiring.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Every requisition, the latest first day first; and what the plan chose to hire for (buy), as far as none was opened for it.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    items: z.array(RequisitionView),
    planned: z.array(
      z.object({
        choiceId: z.string().describe('To name when one is opened for it'),
        roleId: z.string(),
        role: z.string(),
        skillId: z.string(),
        skill: z.string(),
        level: z.number(),
        people: z.number().describe('For whom none was opened'),
        day: z.string().describe('By which the plan needs them'),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ run }) {
    const { requisitions, planned } = await run(readRequisitions, {});
    return { json: { items: requisitions, planned } };
  },
});
