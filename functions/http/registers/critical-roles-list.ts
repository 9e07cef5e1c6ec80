import { listCriticalRoles } from '../../../lib/agents/succession/critical-roles.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';
import { OwnedCriticalRoleView, ownedRoleSeen } from '../me/succession/bench-views.ts';

export const criticalRolesList = door({
  name: 'critical-roles-list',
  method: 'GET',
  route: 'critical-roles',
  tag: 'Registers',
  role: 'Succession.Manage',
  callers: 'people',
  scope: 'company',
  tool: 'reads',
  summary:
    'Every critical role with what it asks for and whether its owner opened it. Nothing of its bench: that its owner alone reads.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(OwnedCriticalRoleView),
  example: { params: {}, body: {} },
  async handle({ ports: { registers }, run, callersWords }) {
    const { items } = await run(listCriticalRoles, {});
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    return { json: await collect(items.map((entry) => ownedRoleSeen(entry, skills, words))) };
  },
});
