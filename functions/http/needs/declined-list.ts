import { z } from 'zod';
import { trendOf } from '../../../lib/domain/declined-demand.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const Declined = z
  .object({
    demandId: z.string(),
    roleId: z.string(),
    skillId: z.string().nullable(),
    count: z.number(),
    months: z.record(z.string(), z.number()).describe('Requests by month, such as 2026-03'),
    recent: z.number().describe('Requests of this month and the last'),
    trend: z.enum(['rising', 'falling', 'steady', 'too-few']),
    firstAt: Moment,
    lastAt: Moment,
    leftUntil: Moment.optional().describe('The owners of the charter said to leave it until then'),
  })
  .meta({ id: 'DeclinedDemand' });

export const declinedList = door({
  name: 'declined-list',
  method: 'GET',
  route: 'declined-demand',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'List what was asked for and declined because no line of the charter asks for it, with counts.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(Declined),
  example: { params: {}, body: {} },
  async handle({ ports, at }) {
    const { items, more } = await collect(ports.declinedDemand.all());
    return { json: { items: items.map((demand) => ({ ...demand, ...trendOf(demand, at) })), more } };
  },
});
