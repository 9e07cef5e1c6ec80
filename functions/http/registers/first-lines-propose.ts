import { calledIn } from '../../../lib/domain/names.ts';
import { z } from 'zod';
import { proposeLines } from '../../../lib/agents/needs-analysis/first-hour/propose-lines.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';

/** Three of each sentence that is looked at. */
const MOST_NOT_MEANT = 15;

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
    'What each sentence about where the company wants to go would say as a line of the strategy: its skills and its roles, to be confirmed one by one, without the skills that whoever said it did not mean. Stores nothing.',
  params: none,
  body: z.strictObject({
    text: z.string().min(1).max(2_000),
    notMeant: z
      .array(RegisterId)
      .max(MOST_NOT_MEANT)
      .default([])
      .describe(
        'Skills that were found in it before and are not meant: left out where a sentence names another',
      ),
    norMeant: RegisterId.optional().describe('One more of them: what a card asks for is one value'),
  }),
  status: 200,
  reply: z.object({
    lines: z.array(
      z.object({
        text: z.string(),
        skills: z.array(z.object({ skillId: z.string(), label: z.string() })),
        roles: z.array(z.object({ roleId: z.string(), title: z.string() })),
      }),
    ),
    notMeant: z.array(z.string()).describe('Skills that were not meant'),
    leftOut: z.number().describe('Sentences that were not looked at: too long, or too many'),
    byWordsAlone: z.boolean().describe('Whether no model could say which skills are meant'),
  }),
  example: {
    params: {},
    body: {
      text: 'Sales Executives hold our prices when they negotiate. Offers are written in clear words.',
      notMeant: [],
    },
  },
  async handle({ body: { text, notMeant, norMeant }, run, ports: { registers }, callersWords }) {
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    const others = [...new Set([...notMeant, ...(norMeant === undefined ? [] : [norMeant])])];
    const { lines, ...rest } = await run(proposeLines, { text, notMeant: others });
    const called = lines.map((line) => ({ ...line, skills: line.skills.map(calledIn(skills, words)) }));
    return { json: { lines: called, notMeant: others, ...rest } };
  },
});
