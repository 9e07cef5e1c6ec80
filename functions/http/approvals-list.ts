import { collect } from './collect.ts';
import { door, none } from './door.ts';
import { viewOfApproval } from './views.ts';

export const approvalsList = door({
  name: 'approvals-list',
  method: 'GET',
  route: 'approvals',
  role: 'Need.Read',
  summary: 'List the questions that wait for a human, each with what to weigh.',
  params: none,
  body: none,
  async handle({ ports }) {
    const { items, more } = await collect(ports.needs.pendingApprovals());
    return { status: 200, json: { items: items.map(viewOfApproval), more } };
  },
});
