import { z } from 'zod';
import { ownSkills } from '../../../../lib/agents/skills/own-skills.ts';
import { door, none } from '../../door/door.ts';
import { OwnSkillView } from '../../door/own-skill-view.ts';

export const meSkillsList = door({
  name: 'me-skills-list',
  method: 'GET',
  route: 'me/skills',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'What is believed of your own skills: level, how sure that is, what your role asks for, and every piece of evidence with its share.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ items: z.array(OwnSkillView) }),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    return { json: await run(ownSkills, { personId: principal.id }) };
  },
});
