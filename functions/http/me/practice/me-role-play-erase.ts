import { z } from 'zod';
import { eraseRolePlay } from '../../../../lib/agents/practice/role-play/sessions.ts';
import { door, none } from '../../door/door.ts';
import { OfRolePlay } from './role-play-views.ts';

export const meRolePlayErase = door({
  name: 'me-role-play-erase',
  method: 'DELETE',
  route: 'me/role-plays/{sessionId}',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  summary:
    'Erase a role-play of yours at once, with everything that was said in it. A score that you released stays, without its words.',
  params: OfRolePlay,
  body: none,
  status: 200,
  reply: z.object({ sessionId: z.string(), status: z.literal('erased') }),
  example: { params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(eraseRolePlay, { personId, ...params }) };
  },
});
