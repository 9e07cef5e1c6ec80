import { listOwnedCriticalRoles } from '../../../../lib/agents/succession/critical-roles.ts';
import { collect } from '../../door/collect.ts';
import { door, none } from '../../door/door.ts';
import { listOf } from '../../door/views.ts';
import { OwnedCriticalRoleView, ownedRoleSeen } from './bench-views.ts';

export const meCriticalRolesList = door({
  name: 'me-critical-roles-list',
  method: 'GET',
  route: 'me/critical-roles',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'The critical roles that name you as their owner: people can agree to be counted or named for those that you open. Nothing of who agreed.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(OwnedCriticalRoleView),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, ports: { registers }, run, callersWords }) {
    const { items } = await run(listOwnedCriticalRoles, { personId });
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    return { json: await collect(items.map((entry) => ownedRoleSeen(entry, skills, words))) };
  },
});
