import { z } from 'zod';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const GroupChange = z.object({
  people: z.number(),
  meanBefore: z.number(),
  meanAfter: z.number(),
  meanChange: z.number(),
});

const InsightView = z
  .object({
    insightId: z.string(),
    needId: z.string(),
    checkDay: z.number(),
    at: Moment,
    delivered: GroupChange,
    comparison: GroupChange.optional(),
    effect: z.number(),
    interval: z.tuple([z.number(), z.number()]).readonly().describe('95% interval of the effect'),
    verdict: z.enum(['improved', 'no-change-shown', 'worse', 'too-few']),
    sentence: z.string(),
    pageUrl: z.string().optional(),
  })
  .meta({ id: 'Insight' });

export const insightsList = door({
  name: 'insights-list',
  method: 'GET',
  route: 'insights',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'List the insights: change of groups with interval, never of people.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(InsightView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    return { json: await collect(ports.needs.insights()) };
  },
});
