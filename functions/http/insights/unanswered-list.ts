import { z } from 'zod';
import { unansweredSubjects } from '../../../lib/agents/experts/unanswered-subjects.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';

export const unansweredList = door({
  name: 'unanswered-list',
  method: 'GET',
  route: 'unanswered-subjects',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary:
    'List the subjects of experts about which people asked what no document answers: full groups of people in ninety days, never who asked, in which words, or whose subject it is.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(
    z
      .object({ subject: z.string(), people: z.number().describe('In full groups of the smallest size') })
      .meta({ id: 'UnansweredSubject' }),
  ),
  example: { params: {}, body: {} },
  async handle({ run }) {
    return { json: await collect((await run(unansweredSubjects, {})).items) };
  },
});
