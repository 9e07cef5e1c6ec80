import { z } from 'zod';
import { readForRole } from '../../../../lib/agents/succession/agree.ts';
import { door, none } from '../../door/door.ts';
import { CriticalRoleView, criticalRoleSeen, ToRead } from './bench-views.ts';
import { shownSeen, ShownView } from '../mobility/near-views.ts';

export const meSuccessionAsRead = door({
  name: 'me-succession-as-read',
  method: 'POST',
  route: 'me/succession/as-read',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  repeatable: true,
  limit: 'statement',
  summary:
    'Exactly what you would be counted by for a critical role, and what its owner would read of you if you let yourself be named, with what you say is wrong left out. Nothing of this look is kept, and nobody is told of it.',
  params: none,
  body: ToRead,
  status: 200,
  reply: z.object({
    role: CriticalRoleView,
    ownerName: z.string(),
    shown: ShownView,
    version: z.string().describe('As If-Match it says that you agree to what you read here'),
  }),
  example: { params: {}, body: { criticalRoleId: 'head-of-sales', contests: [] } },
  async handle({ body, principal: { id: personId }, ports: { registers }, run, callersWords }) {
    const { role, ownerName, shown, version } = await run(readForRole, { personId, ...body });
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    return {
      json: {
        role: criticalRoleSeen(role, skills, words),
        ownerName,
        shown: shownSeen(shown, skills, words),
        version,
      },
    };
  },
});
