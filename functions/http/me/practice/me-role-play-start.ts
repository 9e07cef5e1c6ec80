import { z } from 'zod';
import { startRolePlay } from '../../../../lib/agents/practice/role-play/sessions.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { OwnMark, RolePlayView } from './role-play-views.ts';

export const meRolePlayStart = door({
  name: 'me-role-play-start',
  method: 'POST',
  route: 'me/role-plays',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'Begin a role-play that reached you, under an id that you choose: the same id again is the same role-play. Only you can read it, and it is erased by itself.',
  params: none,
  body: z.strictObject({ sessionId: Id, needId: Id, confidence: OwnMark }),
  status: 200,
  reply: RolePlayView,
  example: {
    params: {},
    body: {
      sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11',
      needId: 'sales-executive.negotiation',
      confidence: 2,
    },
  },
  async handle({ body, principal: { id: personId }, run }) {
    return { json: await run(startRolePlay, { personId, ...body }) };
  },
});
