import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { ApprovalView, listOf } from '../door/views.ts';

export const approvalsList = door({
  name: 'approvals-list',
  method: 'GET',
  route: 'approvals',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'List the questions that wait for a human, each with what to weigh.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(ApprovalView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    return { json: await collect(ports.needs.pendingApprovals()) };
  },
});
