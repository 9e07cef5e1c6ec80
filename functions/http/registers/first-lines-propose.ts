import { calledIn } from '../../../lib/domain/names.ts';
import { z } from 'zod';
import { proposeLines } from '../../../lib/agents/needs-analysis/first-hour/propose-lines.ts';
import { door, none } from '../door/door.ts';

export const firstLinesPropose = door({
  name: 'first-lines-propose',
  method: 'POST',
  route: 'first-hour/lines/propose',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  card: 'sets',
  keptFromFlows: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'What each sentence about where the company wants to go would say as a line of the strategy: its skills and its roles, to be confirmed one by one. Stores nothing.',
  params: none,
  body: z.strictObject({ text: z.string().min(1).max(2_000) }),
  status: 200,
  reply: z.object({
    lines: z.array(
      z.object({
        text: z.string(),
        skills: z.array(z.object({ skillId: z.string(), label: z.string() })),
        roles: z.array(z.object({ roleId: z.string(), title: z.string() })),
      }),
    ),
    leftOut: z.number().describe('Sentences that were not looked at: too long, or too many'),
    byWordsAlone: z.boolean().describe('Whether no model could say which skills are meant'),
  }),
  example: {
    params: {},
    body: {
      text: 'Sales Executives hold our prices when they negotiate. Offers are written in clear words.',
    },
  },
  async handle({ body, run, ports: { registers }, callersWords }) {
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    const { lines, ...rest } = await run(proposeLines, body);
    const called = lines.map((line) => ({ ...line, skills: line.skills.map(calledIn(skills, words)) }));
    return { json: { lines: called, ...rest } };
  },
});
