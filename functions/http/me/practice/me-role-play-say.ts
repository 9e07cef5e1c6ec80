import { z } from 'zod';
import { sayTurn } from '../../../../lib/agents/practice/role-play/say-turn.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { OfRolePlay, RolePlayView, SaidNow } from './role-play-views.ts';

export const meRolePlaySay = door({
  name: 'me-role-play-say',
  method: 'POST',
  route: 'me/role-plays/{sessionId}/turns',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'turn',
  repeatable: true,
  summary:
    'Say something to the partner, who answers. The turn has an id that you choose: the same again is the same turn, also after an answer that did not come. Where a model cannot answer, the turn stays and says why.',
  params: OfRolePlay,
  body: z.strictObject({ turnId: Id, says: SaidNow }),
  status: 200,
  reply: RolePlayView.extend({
    isWaiting: z.boolean().describe('The same turn is being answered: read it again in a moment'),
  }),
  example: {
    params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11' },
    body: { turnId: 'turn-1', says: 'What do you need besides a lower price?' },
  },
  async handle({ params, body, principal: { id: personId }, run }) {
    return { json: await run(sayTurn, { personId, ...params, ...body }) };
  },
});
