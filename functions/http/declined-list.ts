import { z } from 'zod';
import { collect } from './collect.ts';
import { door, none } from './door.ts';
import { listOf, Moment } from './views.ts';

const Declined = z
  .object({
    demandId: z.string(),
    roleId: z.string(),
    skillId: z.string().nullable(),
    count: z.number(),
    firstAt: Moment,
    lastAt: Moment,
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
  async handle({ ports }) {
    return { json: await collect(ports.registers.declined()) };
  },
});
