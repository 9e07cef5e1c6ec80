import { z } from 'zod';
import { endRolePlay } from '../../../../lib/agents/practice/role-play/sessions.ts';
import { door } from '../../door/door.ts';
import { OfRolePlay, OwnMark, RolePlayView } from './role-play-views.ts';

export const meRolePlayEnd = door({
  name: 'me-role-play-end',
  method: 'POST',
  route: 'me/role-plays/{sessionId}/end',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'End a role-play of yours and see its debrief: what it showed of each line, in your own words. You may still go back to a turn.',
  params: OfRolePlay,
  body: z.strictObject({ confidence: OwnMark }),
  status: 200,
  reply: RolePlayView,
  example: { params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11' }, body: { confidence: 3 } },
  async handle({ params, body, principal: { id: personId }, run }) {
    return { json: await run(endRolePlay, { personId, ...params, ...body }) };
  },
});
