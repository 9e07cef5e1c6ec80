import { z } from 'zod';
import { asShown, trendOf } from '../../../lib/domain/need/declined-demand.ts';
import { roleTitle, skillLabel } from '../../../lib/domain/names.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const Declined = z
  .object({
    demandId: z.string(),
    roleId: z.string(),
    role: z.string().describe('What the role is called'),
    skillId: z.string().nullable(),
    skill: z
      .string()
      .optional()
      .describe('What the skill is called; absent where none was meant that is known'),
    count: z
      .number()
      .describe(
        'People who asked for it, in steps of the smallest group (five or ten); what fewer asked for is not listed',
      ),
    months: z
      .record(z.string(), z.number())
      .describe(
        'People who asked in a month, such as 2026-03; months in which fewer than the smallest group did are left out',
      ),
    recent: z.number().describe('Of this month and the last, the same'),
    trend: z.enum(['rising', 'falling', 'steady', 'too-few']),
    firstAt: Moment.describe('Begin of the month in which somebody first asked'),
    lastAt: Moment.describe('The same of the last'),
    leftUntil: Moment.optional().describe('The owners of the charter snoozed it until then'),
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
  tool: 'reads',
  card: 'reads',
  summary:
    'List what was asked for and not answered, because no line of the charter asks for it or nothing exists for a single person, with counts.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(Declined),
  example: { params: {}, body: {} },
  async handle({ ports, at, callersWords }) {
    const { registers } = ports;
    const [skills, profiles, { thresholds }, words] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
      callersWords(),
    ]);
    const { minimumGroup } = thresholds;
    const { items, more } = await collect(ports.declinedDemand.all());
    return {
      json: {
        items: items
          .map((demand) => asShown(demand, minimumGroup))
          // Of fewer people than make a group nobody is told that anybody asked.
          .filter(({ count }) => count > 0)
          .map((demand) => ({
            ...demand,
            role: roleTitle(profiles, demand.roleId),
            ...(demand.skillId === null ? {} : { skill: skillLabel(skills, demand.skillId, words) }),
            ...trendOf(demand, at),
          })),
        more,
      },
    };
  },
});
