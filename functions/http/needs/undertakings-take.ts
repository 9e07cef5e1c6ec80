import { z } from 'zod';
import { takeUndertakings } from '../../../lib/agents/workforce-planning/take-undertakings.ts';
import { UNDERTAKING_FAULTS, UNDERTAKING_FIELDS } from '../../../lib/domain/workforce/undertaking-file.ts';
import { UndertakingKind } from '../../../lib/domain/workforce/undertaking.ts';
import { door, none } from '../door/door.ts';
import { FileOfRows, firstFaults } from '../identities/file-of-rows.ts';

const MB = 1024 * 1024;

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
  body: FileOfRows.omit({ dryRun: true }),
  status: 200,
  reply: z.object({
    rows: z.number().describe('unchanged, changed and refused ones together'),
    unchanged: z.number(),
    changed: z.number(),
    refused: z.number(),
    taken: z.number().describe('Of the changed ones, by this run'),
    columns: z
      .array(z.object({ column: z.string(), field: z.enum(UNDERTAKING_FIELDS).nullable() }))
      .describe('null: passed over and not kept'),
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
    faults: z.array(
      z.object({
        row: z.number(),
        column: z.string().optional(),
        fault: z.enum(UNDERTAKING_FAULTS),
        said: z.string().describe('What is wrong, and what to do next'),
      }),
    ),
  }),
  repeatable: true,
  mostBytes: 2 * MB,
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
    const words = await callersWords();
    const found = await run(takeUndertakings, { content, isDry: kind === 'dry', by: principal.id });
    return {
      json: {
        ...found,
        faults: firstFaults(found).faults.map((one) => ({ ...one, said: words.say(`row.${one.fault}`) })),
      },
    };
  },
});
