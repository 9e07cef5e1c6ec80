import { z } from 'zod';
import type { PulseChange } from '../../../lib/domain/pulse.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const PulseChangeView = z
  .object({
    changeId: z.string(),
    groupId: z.string(),
    question: z.string(),
    since: z.string(),
    at: Moment,
    effect: z.number().describe('Points on the scale of 1–5'),
    interval: z.tuple([z.number(), z.number()]).readonly().describe('95% interval of the effect'),
    sentence: z.string(),
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
  async handle({ ports: { groups, registers } }) {
    const { minimumGroup } = (await registers.policy()).thresholds;
    const { items, more } = await collect(groups.changes());
    const isEnough = async ({ groupId, question, since }: PulseChange): Promise<boolean> =>
      ((await groups.pulse(groupId, question))?.value.points[since]?.answers ?? 0) >= minimumGroup;
    const enough = await Promise.all(items.map(isEnough));
    return { json: { items: items.filter((_, i) => enough[i]), more } };
  },
});
