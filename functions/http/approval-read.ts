import { z } from 'zod';
import { Id } from '../../lib/domain/ids.ts';
import { door, none } from './door.ts';
import { ApprovalView, AssetView, NeedView } from './views.ts';

/** A question of the sample company. */
export const exampleApproval = {
  needId: 'sales-executive.negotiation',
  approvalId: 'need-sales-executive.negotiation-1.cause-and-priority',
};

export const approvalRead = door({
  name: 'approval-read',
  method: 'GET',
  route: 'needs/{needId}/approvals/{approvalId}',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'Read one question with the need it is about and the draft beside its sources.',
  params: z.strictObject({ needId: Id, approvalId: Id }),
  body: none,
  status: 200,
  reply: z.object({ approval: ApprovalView, need: NeedView, asset: AssetView.nullable() }),
  example: { params: exampleApproval, body: {} },
  async handle({ params: { needId, approvalId }, ports: { needs } }) {
    const [{ value: approval }, { value: need }] = await Promise.all([
      needs.approval(needId, approvalId),
      needs.need(needId),
    ]);
    const asset = approval.assetId ? (await needs.asset(needId, approval.assetId)).value : null;
    return { json: { approval, need, asset } };
  },
});
