import { calledIn } from '../../../../lib/domain/names.ts';
import { z } from 'zod';
import { askAtAMoment } from '../../../../lib/agents/delivery/ask-at-a-moment.ts';
import {
  countOwnWish,
  understandMoment,
} from '../../../../lib/agents/needs-analysis/demand/understand-moment.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { ToldMoment } from '../../../../lib/domain/need/moments-kept.ts';
import { badInput } from '../../../../lib/errors.ts';
import { message } from '../../../../lib/messages/message.ts';
import { door, none } from '../../door/door.ts';

const Outcome = z.enum(['sent', 'address', 'had', 'nothing', 'off-charter', 'unclear']);

export const meMomentTell = door({
  name: 'me-moment-tell',
  method: 'POST',
  route: 'me/moments',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'writes',
  limit: 'statement',
  summary:
    'Say what lies before you, in your own words, or which skill it takes, and have at once what exists for it. Your words are not kept and nobody is told. What you wait for in a comparison comes too, and you leave the comparison.',
  params: none,
  body: z.strictObject({
    text: z.string().min(1).max(2_000).optional().describe('In your own words; or say the skill'),
    skillId: RegisterId.optional().describe('One of those that were offered, or that of what you practise'),
    kind: ToldMoment.default('situation'),
  }),
  status: 200,
  reply: z.object({
    outcome: Outcome.describe(
      'sent: it reaches you now; address: open it yourself; had: it reached you before; nothing: counted as a wish for the skill; unclear: say which skill',
    ),
    said: z.string(),
    item: z
      .object({ needId: z.string(), title: z.string(), url: z.string(), minutes: z.number() })
      .nullable(),
    charterLine: z.object({ lineId: z.string(), text: z.string() }).nullable(),
    options: z
      .array(z.object({ skillId: z.string(), label: z.string() }))
      .describe('The skills that may be meant; send one of them'),
    leftComparison: z.boolean(),
  }),
  example: {
    params: {},
    body: { text: 'I have a first difficult performance conversation on Friday.', kind: 'situation' },
  },
  async handle({
    body: { text, skillId: named, kind },
    principal: { id: personId },
    ports: { registers },
    callId,
    callersWords,
    run,
  }) {
    if ((text === undefined) === (named === undefined)) throw badInput(message('problem.moment.misfit'));
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    const { say } = words;
    const understood =
      named === undefined
        ? await run(understandMoment, { text: text ?? '' })
        : { skillId: named, options: [] };
    const blank = {
      item: null,
      charterLine: null,
      options: understood.options.map(calledIn(skills, words)),
      leftComparison: false,
    };
    const { skillId } = understood;
    if (skillId === null) {
      const said = say(understood.options.length > 0 ? 'moment.which' : 'moment.not-understood');
      return { json: { ...blank, outcome: 'unclear' as const, said } };
    }
    const asked = await run(askAtAMoment, { personId, skillId, kind });
    if (asked.outcome === 'nothing' || asked.outcome === 'off-charter')
      await run(countOwnWish, { personId, skillId, callId });
    return { json: { ...blank, ...asked, said: say(`moment.${asked.outcome}`) } };
  },
});
