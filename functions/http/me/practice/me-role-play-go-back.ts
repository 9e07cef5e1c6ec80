import { goBackInRolePlay } from '../../../../lib/agents/practice/role-play/sessions.ts';
import { door, none } from '../../door/door.ts';
import { OfTurn, RolePlayView } from './role-play-views.ts';

export const meRolePlayGoBack = door({
  name: 'me-role-play-go-back',
  method: 'POST',
  route: 'me/role-plays/{sessionId}/turns/{turnId}/retry',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary: 'Go back to before a turn of yours, to try it again. What was said from there on is not kept.',
  params: OfTurn,
  body: none,
  status: 200,
  reply: RolePlayView,
  example: { params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11', turnId: 'turn-1' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(goBackInRolePlay, { personId, ...params }) };
  },
});
