import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { ApprovalView, listOf } from '../door/views.ts';
import { questionSeen } from '../../../lib/domain/gate/question-seen.ts';

export const approvalsList = door({
  name: 'approvals-list',
  method: 'GET',
  route: 'approvals',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  card: 'reads',
  summary: 'List the questions that wait for a human, each with what to weigh.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(ApprovalView),
  example: { params: {}, body: {} },
  async handle({ ports: { needs, registers }, callersWords }) {
    const words = await callersWords();
    const { thresholds } = await registers.policy();
    const { items, more } = await collect(needs.pendingApprovals());
    const about = new Map((await Array.fromAsync(needs.list())).map((need) => [need.needId, need]));
    const seen = items.map((asked) => {
      const need = about.get(asked.needId);
      return need ? questionSeen(asked, need, thresholds, words) : asked;
    });
    return { json: { items: seen, more } };
  },
});
