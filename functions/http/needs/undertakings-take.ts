import { z } from 'zod';
import { takeUndertakings } from '../../../lib/agents/workforce-planning/take-undertakings.ts';
import { UNDERTAKING_FAULTS, UNDERTAKING_FIELDS } from '../../../lib/domain/workforce/undertaking-file.ts';
import { UndertakingKind } from '../../../lib/domain/workforce/undertaking.ts';
import { door, none } from '../door/door.ts';
import { listInWords, ListOfRows, listReply, MOST_LIST_BYTES } from './list-of-rows.ts';

export const undertakingsTake = door({
  name: 'undertakings-take',
  method: 'POST',
  route: 'undertakings',
  tag: 'Needs',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Send a list of orders, projects and items of a roadmap, as CSV or as a workbook, with columns for title, role, skill, level (0–5), people, from and owner (an object id or a mail address), also kind and until: a dry run says of each row what would come of it. Each new row is proposed to its owner; none counts before they confirmed it.',
  params: none,
  body: ListOfRows,
  status: 200,
  reply: z.object({
    ...listReply(UNDERTAKING_FIELDS, UNDERTAKING_FAULTS),
    undertakings: z.array(
      z.object({
        row: z.number(),
        undertakingId: z.string(),
        kind: UndertakingKind,
        title: z.string(),
        roleId: z.string(),
        skillId: z.string(),
        level: z.number(),
        people: z.number(),
        from: z.string(),
        until: z.string().optional(),
        standing: z.string(),
        isNew: z.boolean(),
      }),
    ),
  }),
  repeatable: true,
  mostBytes: MOST_LIST_BYTES,
  example: {
    params: {},
    body: {
      content: Buffer.from(
        'Title,Kind,Role,Skill,Level,People,From,Owner\nNew plant,project,Seller,Negotiation,3,20,2027-03-01,lead@example.com\n',
      ).toString('base64'),
      run: 'dry',
    },
  },
  async handle({ body: { content, run: kind }, principal, callersWords, run }) {
    const found = await run(takeUndertakings, { content, isDry: kind === 'dry', by: principal.id });
    return { json: listInWords(found, await callersWords()) };
  },
});
