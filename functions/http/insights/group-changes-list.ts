import { z } from 'zod';
import { showChanges } from '../../../lib/agents/listening/show-changes.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const PulseChangeView = z
  .object({
    changeId: z.string(),
    groupId: z.string(),
    question: z.string(),
    since: z.string(),
    until: z.string().optional().describe('Day of the latest report in it'),
    isWeak: z
      .boolean()
      .optional()
      .describe(
        'Seen before there was a year of answers to compare with, so that a season would look the same',
      ),
    roles: z
      .array(z.string())
      .optional()
      .describe('Roles that work in the group, as far as the survey tool says'),
    at: Moment,
    effect: z.number().describe('Points on the scale of 1–5'),
    interval: z.tuple([z.number(), z.number()]).readonly().describe('95% interval of the effect'),
    sentence: z.string(),
    beside: z
      .array(z.string())
      .describe(
        'What is known besides of the roles that work there: open needs, results, and how it was received',
      ),
  })
  .meta({ id: 'PulseChange' });

export const groupChangesList = door({
  name: 'group-changes-list',
  method: 'GET',
  route: 'group-changes',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary:
    'List the groups whose pulse answers changed beyond season and chance; never about fewer than the smallest group.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(PulseChangeView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    const { items, more } = await collect(ports.groups.changes());
    return { json: { items: await showChanges(items, ports), more } };
  },
});
