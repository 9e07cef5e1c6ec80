import { readRequisitions } from '../../../../lib/agents/hiring/read-requisitions.ts';
import { collect } from '../../door/collect.ts';
import { door, none } from '../../door/door.ts';
import { listOf } from '../../door/views.ts';
import { RequisitionView } from '../../hiring/requisition-view.ts';

export const meRequisitionsList = door({
  name: 'me-requisitions-list',
  method: 'GET',
  route: 'me/requisitions',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary: 'The openings that you hire for, each with a brief.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(RequisitionView),
  example: { params: {}, body: {} },
  async handle({ principal, run }) {
    const { requisitions } = await run(readRequisitions, { ownerId: principal.id });
    return { json: await collect(requisitions) };
  },
});
