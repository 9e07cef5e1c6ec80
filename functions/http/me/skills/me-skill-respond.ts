import { z } from 'zod';
import { answerOwnSkill } from '../../../../lib/agents/skills/own-skills.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { OwnSkillView } from '../../door/own-skill-view.ts';

export const meSkillRespond = door({
  name: 'me-skill-respond',
  method: 'POST',
  route: 'me/skills/{skillId}/response',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'writes',
  limit: 'statement',
  summary:
    'Confirm or contest what is believed of a skill of yours. What you contest is not used against you until you are assessed again.',
  params: z.strictObject({ skillId: RegisterId }),
  body: z.strictObject({
    response: z.enum(['confirm', 'contest']),
    comment: z.string().max(2_000).optional().describe('Kept with your data; nobody else is shown it'),
  }),
  status: 200,
  reply: OwnSkillView,
  example: {
    params: { skillId: 'negotiation' },
    body: { response: 'contest', comment: 'I was assessed on the day after a night flight.' },
  },
  async handle({ params: { skillId }, body: { response: said, comment }, principal: { id: personId }, run }) {
    const answer = { personId, skillId, said, ...(comment === undefined ? {} : { comment }) };
    return { json: await run(answerOwnSkill, answer) };
  },
});
