import { z } from 'zod';
import { listOpenRoles } from '../../../../lib/agents/succession/agree.ts';
import { door, none } from '../../door/door.ts';
import { CriticalRoleView, criticalRoleSeen } from './bench-views.ts';

export const meSuccessionList = door({
  name: 'me-succession-list',
  method: 'GET',
  route: 'me/succession',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  summary:
    'The critical roles for which you can agree to be counted or named, and who would know: the same for everybody. Nobody is told that you looked.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    items: z.array(
      CriticalRoleView.extend({
        ownerName: z.string().describe('Who would know, as their sign-in said when they opened it'),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run, callersWords }) {
    const words = await callersWords();
    const { items, skills } = await run(listOpenRoles, { personId });
    return {
      json: {
        items: items.map(({ value, ownerName }) => ({
          ...criticalRoleSeen(value, skills, words),
          ownerName,
        })),
      },
    };
  },
});
