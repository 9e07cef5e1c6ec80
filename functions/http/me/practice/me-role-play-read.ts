import { readRolePlay } from '../../../../lib/agents/practice/role-play/sessions.ts';
import { door, none } from '../../door/door.ts';
import { OfRolePlay, RolePlayView } from './role-play-views.ts';

export const meRolePlayRead = door({
  name: 'me-role-play-read',
  method: 'GET',
  route: 'me/role-plays/{sessionId}',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'A role-play of yours as it stands, to go on with: what you said, what the partner answered, what you brought out, and once it is over the debrief.',
  params: OfRolePlay,
  body: none,
  status: 200,
  reply: RolePlayView,
  example: { params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(readRolePlay, { personId, ...params }) };
  },
});
