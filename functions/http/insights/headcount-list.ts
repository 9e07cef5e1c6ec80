import { z } from 'zod';
import { readHeadcount } from '../../../lib/agents/workforce-planning/read-headcount.ts';
import { roleTitle } from '../../../lib/domain/names.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';

const HeadcountView = z
  .object({
    roleId: z.string(),
    role: z.string(),
    heads: z.number().describe('People who held it when the last month was over, in fives'),
    months: z.number().describe('Months that were counted'),
    joined: z.number().describe('Who came in the last twelve months, in full groups'),
    movedIn: z.number().describe('Who moved in from another role in them, in full groups'),
    left: z.number().exactOptional().describe('Who left the company in them, in full groups'),
    movedOut: z.number().exactOptional().describe('Who moved to another role in them, in full groups'),
    gone: z
      .number()
      .exactOptional()
      .describe('Both together, in their place while a month of it was counted before moves were'),
    ahead: z
      .array(
        z.object({
          months: z.number().describe('So many months ahead'),
          heads: z.number().describe('About so many, in fives'),
          low: z.number().describe('With a chance of 80% from here'),
          high: z.number().describe('to here'),
        }),
      )
      .describe('Empty while less than half a year was counted'),
  })
  .meta({ id: 'Headcount' });

export const headcountList = door({
  name: 'headcount-list',
  method: 'GET',
  route: 'headcount',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary:
    'List how many hold each role and how many will in 3, 6, 9, 12 and 18 months if nothing is done, with an 80% interval; in fives, and nothing of roles that fewer hold, or held lately, than the smallest group.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(HeadcountView),
  example: { params: {}, body: {} },
  async handle({ ports: { registers }, run }) {
    const said = await run(readHeadcount, {});
    const profiles = await registers.roleProfiles();
    return { json: await collect(said.map((one) => ({ ...one, role: roleTitle(profiles, one.roleId) }))) };
  },
});
