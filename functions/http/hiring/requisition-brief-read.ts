import { z } from 'zod';
import { readBrief } from '../../../lib/agents/hiring/read-requisitions.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { door, none } from '../door/door.ts';
import { briefSeen, HiringBriefView } from './requisition-brief-view.ts';

export const requisitionBriefRead = door({
  name: 'requisition-brief-read',
  method: 'GET',
  route: 'requisitions/{requisitionId}/brief',
  tag: 'Hiring',
  role: 'Hiring.Manage',
  callers: 'people',
  scope: 'company',
  summary:
    'The brief of a requisition: what has to be there on day one, what is learned here in ninety days with the reading that says so, what to ask everybody who comes, and where they begin.',
  params: z.strictObject({ requisitionId: RegisterId }),
  body: none,
  status: 200,
  reply: HiringBriefView,
  example: { params: { requisitionId: 'requisition-0123456789abcdef01234567' }, body: {} },
  async handle({ params, ports: { registers }, callersWords, run }) {
    const brief = await run(readBrief, params);
    return { json: briefSeen(brief, await registers.skills(), await callersWords()) };
  },
});
