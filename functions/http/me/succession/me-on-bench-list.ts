import { z } from 'zod';
import { listOnBench } from '../../../../lib/agents/succession/agree.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';
import { AsView, CriticalRoleView, criticalRoleSeen } from './bench-views.ts';
import { shownSeen, ShownView } from '../mobility/near-views.ts';

export const meOnBenchList = door({
  name: 'me-on-bench-list',
  method: 'GET',
  route: 'me/on-bench',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'For which critical roles you agreed to be counted or named, until when, and by what. Everything that is held of it; me/data does not list it, because chats are kept.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    items: z.array(
      z.object({
        criticalRoleId: z.string(),
        role: CriticalRoleView.optional().describe('Absent where there is none any more'),
        counts: z
          .boolean()
          .describe(
            'False where it is over, the role was closed, opened anew or is not the one that you agreed to, its owner among it, or a source took back what it rests on; never true again before you agree anew',
          ),
        as: AsView,
        calledBy: z.string().optional(),
        at: Moment,
        until: Moment,
        shown: ShownView,
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run, callersWords }) {
    const words = await callersWords();
    const { skills, items } = await run(listOnBench, { personId });
    return {
      json: {
        items: items.map(({ onBench: { criticalRoleId, as, calledBy, at, until, shown }, role, counts }) => ({
          criticalRoleId,
          ...(role ? { role: criticalRoleSeen(role, skills, words) } : {}),
          counts,
          as,
          ...(calledBy === undefined ? {} : { calledBy }),
          at,
          until,
          shown: shownSeen(shown, skills, words),
        })),
      },
    };
  },
});
