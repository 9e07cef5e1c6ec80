import { z } from 'zod';
import { takeObjectives } from '../../../lib/agents/performance/take-objectives.ts';
import { OBJECTIVE_FAULTS, OBJECTIVE_FIELDS } from '../../../lib/domain/performance/objective-file.ts';
import { door, none } from '../door/door.ts';
import { listInWords, ListOfRows, listReply, MOST_LIST_BYTES } from '../needs/list-of-rows.ts';

export const objectivesTake = door({
  name: 'objectives-take',
  method: 'POST',
  route: 'objectives',
  tag: 'Files',
  role: 'Performance.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'Send a list of objectives, as CSV or as a workbook, with columns for person (an object id or a mail address), objective and due, also skill, level (0–5), id and withdrawn: a dry run says of each row what would come of it. Each row is taken as if the system for objectives had sent it; the answer is the same whoever it is about, so it says what is sent on and not what came of it.',
  params: none,
  body: ListOfRows,
  status: 200,
  reply: z.object({
    ...listReply(OBJECTIVE_FIELDS, OBJECTIVE_FAULTS),
    unchanged: z
      .number()
      .describe(
        'Always 0: the answer would tell of whom nothing is kept, so what stood before is not looked up',
      ),
    changed: z.number().describe('Rows that are sent on, also those that say what stood before'),
    taken: z.number().describe('Of these, by this run'),
    objectives: z.array(
      z.object({
        row: z.number(),
        skillId: z.string().optional().describe('Absent where the words say which, or its person is asked'),
        isWithdrawn: z.boolean(),
      }),
    ),
  }),
  repeatable: true,
  mostBytes: MOST_LIST_BYTES,
  example: {
    params: {},
    body: {
      content: Buffer.from(
        'Person,Objective,Due,Skill\n2677646c-1a99-4578-896d-5dab048a5c99,Renew the two largest contracts,2026-12-31,Negotiation\n',
      ).toString('base64'),
      run: 'dry',
    },
  },
  async handle({ body: { content, run: kind }, principal, callId, callersWords, run }) {
    const found = await run(takeObjectives, {
      content,
      isDry: kind === 'dry',
      by: principal.id,
      callId,
    });
    return { json: listInWords(found, await callersWords()) };
  },
});
