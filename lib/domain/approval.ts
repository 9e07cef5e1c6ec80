import { z } from 'zod';
import { Cause } from './cause.ts';
import type { NeedId, PersonId } from './ids.ts';
import { Refusal } from './refusal.ts';

/** A question to a human on which something waits. Silence never answers it. */
export interface ApprovalRequest {
  approvalId: string;
  needId: NeedId;
  /** The orchestration that waits. */
  instanceId: string;
  gate: 'cause-and-priority' | 'publication';
  /** Who proposes: an agent, and the people who had a hand in it; none of them may decide. */
  proposedBy: string;
  involved: PersonId[];
  question: string;
  /** What the human should weigh, one line each, about groups only. */
  facts: string[];
  assetId?: string;
  /** Epoch milliseconds after which it counts as unanswered. */
  dueAt: number;
  status: 'pending' | 'approved' | 'rejected' | 'expired';
  decision?: { by: PersonId; at: number; cause?: Cause; comment?: string };
}

/** What a human answers. */
export const Verdict = z.strictObject({
  verdict: z.enum(['approve', 'reject']),
  /** The confirmed cause; only for the gate of cause and priority. */
  cause: Cause.optional(),
  /** Kept with the decision and never sent to anybody by an agent. */
  comment: z.string().max(1_000).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * The request with a human's answer. The same answer by the same person again changes nothing.
 * @throws Refusal when it is too late, already decided, self-approval, or names no cause where one is asked for.
 */
export function decideApproval(
  request: ApprovalRequest,
  answer: Verdict,
  by: PersonId,
  at: number,
): ApprovalRequest {
  const status = answer.verdict === 'approve' ? 'approved' : 'rejected';
  if (request.status === status && request.decision?.by === by && request.decision.cause === answer.cause)
    return request;
  if (request.status !== 'pending')
    throw new Refusal(
      'approval-refused',
      `Approval ${request.approvalId} was ${request.status} already; open the need to see what followed.`,
    );
  if (at >= request.dueAt)
    throw new Refusal(
      'approval-refused',
      `Approval ${request.approvalId} expired; the need will ask again if it lasts.`,
    );
  if (request.involved.includes(by))
    throw new Refusal(
      'approval-refused',
      `You had a hand in what approval ${request.approvalId} proposes; somebody else must decide.`,
    );
  if (request.gate === 'cause-and-priority' && answer.verdict === 'approve' && !answer.cause)
    throw new Refusal(
      'approval-refused',
      `Approval ${request.approvalId} asks for a cause: send one of ${Cause.options.join(', ')}.`,
    );
  return {
    ...request,
    status,
    decision: {
      by,
      at,
      ...(answer.cause ? { cause: answer.cause } : {}),
      ...(answer.comment ? { comment: answer.comment } : {}),
    },
  };
}

/** The request as it stands at `at`: silence until the deadline makes it expired. */
export const expireIfDue = (request: ApprovalRequest, at: number): ApprovalRequest =>
  request.status === 'pending' && at >= request.dueAt ? { ...request, status: 'expired' } : request;

export const approvalIdOf = (instanceId: string, gate: ApprovalRequest['gate']): string =>
  `${instanceId}.${gate}`;
