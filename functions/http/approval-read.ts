import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { door, none } from './door.ts';
import { viewOfApproval, viewOfNeed } from './views.ts';

export const approvalRead = door({
  name: 'approval-read',
  method: 'GET',
  route: 'needs/{needId}/approvals/{approvalId}',
  role: 'Need.Read',
  summary: 'Read one question with the need it is about and the draft beside its sources.',
  params: z.strictObject({ needId: Id, approvalId: Id }),
  body: none,
  async handle({ params: { needId, approvalId }, ports: { needs } }) {
    const [{ value: approval }, { value: need }] = await Promise.all([
      needs.approval(needId, approvalId),
      needs.need(needId),
    ]);
    const asset = approval.assetId ? (await needs.asset(needId, approval.assetId)).value : null;
    return { status: 200, json: { approval: viewOfApproval(approval), need: viewOfNeed(need), asset } };
  },
});
