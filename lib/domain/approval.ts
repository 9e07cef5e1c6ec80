import { z } from 'zod';
import { Cause } from './cause.ts';
import type { NeedId, PersonId } from './ids.ts';
import { Modality } from './modality.ts';
import { OutcomeTerms, type ProposedOutcome } from './outcome-terms.ts';
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
  /** What success would be, at the gate of cause and priority; absent in questions of earlier versions. */
  outcome?: ProposedOutcome;
  assetId?: string;
  /** Which version of the response it is about; what was sent back comes again as the next one. */
  version?: number;
  /** Epoch milliseconds after which it counts as unanswered. */
  dueAt: number;
  status: 'pending' | 'approved' | 'rejected' | 'sent-back' | 'expired' | 'withdrawn';
  decision?: {
    by: PersonId;
    at: number;
    cause?: Cause;
    modality?: Modality;
    outcome?: OutcomeTerms;
    comment?: string;
  };
}

/**
 * No question stays open longer: a run of Power Automate that asks somebody ends for good on its thirtieth day, and would go on
 * showing a question that nobody hears the answer of.
 */
export const LONGEST_APPROVAL_DAYS = 28;

/** What a human answers. */
export const Verdict = z.strictObject({
  verdict: z.enum(['approve', 'reject', 'send-back']),
  /** The confirmed cause; only for the gate of cause and priority. */
  cause: Cause.optional(),
  /** Another outcome than the one shown; only with the cause, and from the owner of the charter line alone. */
  outcome: OutcomeTerms.optional(),
  /** The form wished for instead; only with `send-back`, and optional there. */
  modality: Modality.optional(),
  /** Kept with the decision and never sent to people by an agent; with `send-back` it tells the drafter what to mend. */
  comment: z.string().max(1_000).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** A response may be sent back twice; after its third version the answer is yes or no. */
export const LAST_VERSION = 3;

const statuses = { approve: 'approved', reject: 'rejected', 'send-back': 'sent-back' } as const;

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
  const status = statuses[answer.verdict];
  if (request.status === status && saysTheSame(request, answer, by)) return request;
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
  if (answer.verdict === 'send-back') checkSendBack(request, answer);
  if (answer.outcome) checkOutcome(request, answer, by);
  return {
    ...request,
    status,
    decision: {
      by,
      at,
      ...(answer.cause ? { cause: answer.cause } : {}),
      ...(answer.modality ? { modality: answer.modality } : {}),
      ...(answer.outcome ? { outcome: answer.outcome } : {}),
      ...(answer.comment ? { comment: answer.comment } : {}),
    },
  };
}

const saysTheSame = (
  { decision }: ApprovalRequest,
  { cause, modality, outcome }: Verdict,
  by: PersonId,
): boolean =>
  decision?.by === by &&
  decision.cause === cause &&
  decision.modality === modality &&
  JSON.stringify(decision.outcome) === JSON.stringify(outcome);

/** The outcome belongs to who owns the line of the charter: whoever else decides takes it as it is shown, or asks them. */
function checkOutcome({ approvalId, outcome }: ApprovalRequest, { verdict }: Verdict, by: PersonId): void {
  if (verdict !== 'approve' || !outcome)
    throw new Refusal(
      'approval-refused',
      `Approval ${approvalId} takes no outcome with this answer; it belongs to the approval of cause and priority.`,
    );
  if (outcome.ownerId !== by)
    throw new Refusal(
      'approval-refused',
      `Only the owner of the charter line may change the outcome of approval ${approvalId}: approve what is shown, or ask them.`,
    );
}

/** What is sent back must say what to do otherwise, and not for ever. */
function checkSendBack({ approvalId, gate, version = 1 }: ApprovalRequest, answer: Verdict): void {
  if (gate !== 'publication')
    throw new Refusal(
      'approval-refused',
      `Approval ${approvalId} is about cause and priority: approve it with another cause, or reject it.`,
    );
  if (version >= LAST_VERSION)
    throw new Refusal(
      'approval-refused',
      `Approval ${approvalId} is about version ${version}; it was sent back often enough: approve or reject it.`,
    );
  if (!answer.modality && !answer.comment)
    throw new Refusal(
      'approval-refused',
      `Approval ${approvalId}: say what should be otherwise, by a modality or a comment.`,
    );
}

/** The request as it stands at `at`: silence until the deadline makes it expired. */
export const expireIfDue = (request: ApprovalRequest, at: number): ApprovalRequest =>
  request.status === 'pending' && at >= request.dueAt ? { ...request, status: 'expired' } : request;

export const approvalIdOf = (instanceId: string, gate: ApprovalRequest['gate'], version = 1): string =>
  `${instanceId}.${gate}${version > 1 ? `.${version}` : ''}`;
