import { z } from 'zod';
import { readBrief } from '../../../../lib/agents/hiring/read-requisitions.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { door, none } from '../../door/door.ts';
import { briefSeen, HiringBriefView } from '../../hiring/requisition-brief-view.ts';

export const meRequisitionRead = door({
  name: 'me-requisition-read',
  method: 'GET',
  route: 'me/requisitions/{requisitionId}',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'The brief of an opening that you hire for: what somebody has to bring, what is learned here in ninety days and how that is known, what to ask everybody who comes, and where they begin.',
  params: z.strictObject({ requisitionId: RegisterId }),
  body: none,
  status: 200,
  reply: HiringBriefView,
  example: { params: { requisitionId: 'requisition-0123456789abcdef01234567' }, body: {} },
  async handle({ params, principal, ports: { registers }, callersWords, run }) {
    const brief = await run(readBrief, { ...params, ownerId: principal.id });
    return { json: briefSeen(brief, await registers.skills(), await callersWords()) };
  },
});
