import { calledIn } from '../../../lib/domain/names.ts';
import { z } from 'zod';
import { findSkills } from '../../../lib/agents/needs-analysis/demand/find-skills.ts';
import { door, none } from '../door/door.ts';

const Found = z
  .object({
    mentions: z
      .array(
        z.object({
          skillId: z.string(),
          label: z.string(),
          phrase: z.string().describe('The words of the text that speak of it, in lower case'),
          by: z.enum(['words', 'meaning']),
        }),
      )
      .describe('The clearest first'),
    modelAnswered: z.boolean().describe('False where words alone had to do'),
  })
  .meta({ id: 'SkillsFound' });

/** For whoever turns what is written elsewhere into signals, which name skills by their ids. */
export const skillsFind = door({
  name: 'skills-find',
  method: 'POST',
  route: 'skills/find',
  tag: 'Signals',
  role: 'Signal.Send',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Find the skills that a text speaks of, such as an objective, a posting or a passage of a document. Stores nothing.',
  params: none,
  body: z.strictObject({ text: z.string().min(1).max(4_000) }),
  status: 200,
  reply: Found,
  repeatable: true,
  example: {
    params: {},
    body: {
      text: 'By June every offer is negotiated with two alternatives and written so that customers understand it.',
    },
  },
  async handle({ body, run, ports: { registers }, callersWords }) {
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    const { mentions, modelAnswered } = await run(findSkills, body);
    return { json: { mentions: mentions.map(calledIn(skills, words)), modelAnswered } };
  },
});
