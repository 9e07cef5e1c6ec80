import { z } from 'zod';
import { readOwned } from '../../../lib/agents/needs-analysis/read-owned.ts';
import { Cause } from '../../../lib/domain/cause/cause.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const meOwnedList = door({
  name: 'me-owned-list',
  method: 'GET',
  route: 'me/owned',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  signsIn: true,
  summary:
    'What you answer for: causes that learning does not cure, and lines of the charter. Each with what it is about, what is asked of you and by when; about groups, never about one person.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    causes: z.array(
      z.object({
        needId: z.string(),
        cause: Cause,
        skill: z.string(),
        role: z.string(),
        facts: z.array(z.string()).describe('What is known about the group'),
        by: Moment.optional().describe('Until when the line of the charter holds that asks for it'),
      }),
    ),
    lines: z.array(
      z.object({
        lineId: z.string(),
        text: z.string(),
        until: Moment,
        underWay: z.number().describe('Needs that cite it and are open'),
        measured: z.number(),
        saysSuccess: z.boolean().describe('Whether it says what its owner agrees to as success'),
        waiting: z.array(z.object({ question: z.string(), dueAt: Moment })),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(readOwned, { personId }) };
  },
});
