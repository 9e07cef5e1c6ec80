import { z } from 'zod';
import { releaseScore } from '../../../../lib/agents/practice/role-play/release-score.ts';
import { door, none } from '../../door/door.ts';
import { OfRolePlay } from './role-play-views.ts';

export const meRolePlayRelease = door({
  name: 'me-role-play-release',
  method: 'POST',
  route: 'me/role-plays/{sessionId}/release',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  summary:
    'Let the score of a role-play that is over count towards your own skill, as your own word does: a number, for your development alone, and nothing of what was said. Systems outside that get it are named by me/role-plays/{sessionId} before.',
  params: OfRolePlay,
  body: none,
  status: 200,
  reply: z.object({
    sessionId: z.string(),
    level: z.number().describe('0 to 5'),
    isReleased: z.literal(true),
  }),
  example: { params: { sessionId: '0b7c9a52-6d5e-4c11-9d0a-2f6f3b7f4d11' }, body: {} },
  async handle({ params, principal: { id: personId }, run }) {
    return { json: await run(releaseScore, { personId, ...params }) };
  },
});
