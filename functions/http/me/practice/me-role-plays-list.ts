import { z } from 'zod';
import { ownRolePlays } from '../../../../lib/agents/practice/role-play/sessions.ts';
import { door, none } from '../../door/door.ts';
import { RolePlayLine } from './role-play-views.ts';

export const meRolePlaysList = door({
  name: 'me-role-plays-list',
  method: 'GET',
  route: 'me/role-plays',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  summary:
    'The role-plays that you can play with the layer, and those that you began, without what was said in them.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    playable: z.array(z.object({ needId: z.string(), title: z.string(), summary: z.string() })),
    sessions: z.array(RolePlayLine),
  }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(ownRolePlays, { personId }) };
  },
});
